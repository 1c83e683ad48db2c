package id.jmo.platform.admission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param atOnce how many requests are served at the same time; a live stream counts only until it has begun
 * @param patience how long one more waits for its turn before it is told to come back
 * @param farewell how long a service that is told to stop goes on serving, not ready any more, so that whoever balances
 *     requests over several instances sees it in time; none where there is one instance
 */
@ConfigurationProperties("jmo.admission")
record AdmissionProperties(
        @DefaultValue("128") int atOnce,
        @DefaultValue("250ms") Duration patience,
        @DefaultValue("0s") Duration farewell) {}
