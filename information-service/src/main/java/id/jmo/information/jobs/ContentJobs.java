package id.jmo.information.jobs;

import id.jmo.information.application.content.PublishScheduled;
import id.jmo.information.application.content.SeedContent;
import id.jmo.information.application.search.FollowBranches;
import id.jmo.information.application.search.FollowContent;
import id.jmo.platform.workers.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps content moving without anybody asking. */
@Configuration(proxyBeanMethods = false)
class ContentJobs {

    @Bean
    PollingLoop scheduledPublication(
            PublishScheduled publish, @Value("${jmo.content.publication-interval}") Duration interval) {
        return new PollingLoop("scheduled-publication", interval, publish::run);
    }

    /** Before the service serves its first request, its content is seeded and its index complete. */
    @Bean
    SmartLifecycle searchIndexing(
            SeedContent seed,
            FollowContent content,
            FollowBranches branches,
            @Value("${jmo.search.poll-interval}") Duration interval) {
        PollingLoop loop = new PollingLoop("search-index", interval, () -> {
            content.poll();
            branches.poll();
        });
        return new SmartLifecycle() {

            @Override
            public void start() {
                seed.run();
                content.rebuild();
                branches.poll();
                loop.start();
            }

            @Override
            public void stop() {
                loop.stop();
            }

            @Override
            public boolean isRunning() {
                return loop.isRunning();
            }

            /** Earlier than the web server, later than nothing that it needs. */
            @Override
            public int getPhase() {
                return 0;
            }
        };
    }
}
