package id.jmo.platform.admission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxConcurrent requests served at the same time, at least 1; a server-sent event stream counts only until its
 *     first byte
 * @param queueTimeout how long a further request waits for a free slot before it is refused
 * @param drainTimeout how long a stopping service serves on, reported as not ready, so that a load balancer notices in
 *     time; zero where there is one instance
 */
@ConfigurationProperties("jmo.admission")
record AdmissionProperties(
        @DefaultValue("128") int maxConcurrent,
        @DefaultValue("250ms") Duration queueTimeout,
        @DefaultValue("0s") Duration drainTimeout) {}
