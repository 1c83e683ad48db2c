package id.jmo.account.config.forgotten;

import id.jmo.account.application.forgotten.AnswerForgottenAccounts;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker that answers who forgot a login. */
@Configuration(proxyBeanMethods = false)
class ForgottenAccountConfiguration {

    /** A request wakes the worker at once; this is for what another instance left. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final int AT_ONCE = 4;

    @Bean
    Worker<String> forgottenAccountWorker(AnswerForgottenAccounts answer, WakeUpSignal wakeUp) {
        return new Worker<>("forgotten-account-worker", answer, POLL, AT_ONCE, wakeUp);
    }
}
