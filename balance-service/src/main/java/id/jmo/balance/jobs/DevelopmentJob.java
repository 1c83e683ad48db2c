package id.jmo.balance.jobs;

import id.jmo.balance.application.BookDevelopment;
import id.jmo.platform.workers.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for development that is to be booked. */
@Configuration(proxyBeanMethods = false)
class DevelopmentJob {

    @Bean
    PollingLoop savingsDevelopment(BookDevelopment book, @Value("${jmo.development.poll}") Duration poll) {
        return new PollingLoop("savings-development", poll, book::run);
    }
}
