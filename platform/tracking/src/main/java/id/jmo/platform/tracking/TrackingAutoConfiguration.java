package id.jmo.platform.tracking;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/**
 * Gives a service what it needs for live timelines. {@code jmo.tracking.streams-per-reader} is how many one reader may
 * have open at once in one instance: a phone, a tablet, some pages.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class TrackingAutoConfiguration {

    @Bean
    ChangeNotifier changeNotifier() {
        return new ChangeNotifier();
    }

    @Bean
    TimelineStreams timelineStreams(
            ChangeNotifier changes,
            ObjectProvider<Clock> clock,
            @Value("${jmo.tracking.streams-per-reader:5}") int perReader) {
        return new TimelineStreams(changes, clock.getIfAvailable(Clock::systemUTC), perReader);
    }
}
