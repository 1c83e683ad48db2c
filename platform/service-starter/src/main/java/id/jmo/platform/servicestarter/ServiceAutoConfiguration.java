package id.jmo.platform.servicestarter;

import com.mongodb.MongoClientSettings;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The beans that every service has and none should write again. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
class ServiceAutoConfiguration {

    /** Time comes from here everywhere, so that a test can move it. Business days are counted in Asia/Jakarta. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * An unavailable store is noticed within seconds: a request answers instead of hanging for the driver's
     * half minute, and the caller repeats it with the same key.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer storeTimeouts() {
        return (MongoClientSettings.Builder settings) -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS));
    }
}
