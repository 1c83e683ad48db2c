package id.jmo.contribution.config;

import id.jmo.contribution.application.bill.PostContributions;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who goes on with paid bills. */
@Configuration(proxyBeanMethods = false)
class BillConfiguration {

    @Bean
    WakeUpSignal postingWakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    PostContributions.Terms postingTerms(BillProperties properties) {
        return new PostContributions.Terms(properties.postingLease());
    }

    @Bean
    Worker<BillId> postingWorker(PostContributions post, BillProperties properties, WakeUpSignal postingWakeUp) {
        return new Worker<>(
                "contribution-postings",
                post,
                properties.postingPoll(),
                properties.maxConcurrentPostings(),
                postingWakeUp);
    }
}
