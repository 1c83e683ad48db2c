package id.jmo.biometric.jobs;

import id.jmo.biometric.application.BiometricSettings;
import id.jmo.biometric.application.JudgeWaiting;
import id.jmo.platform.values.VerificationId;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WaitingFramesJob {

    /** One at a time: while an outage ends, members with fresh frames come first. */
    @Bean
    Worker<VerificationId> waitingFramesWorker(JudgeWaiting judge, BiometricSettings settings) {
        return new Worker<>("waiting-frames-worker", judge, settings.judgeAgainAfter(), 1, new WakeUpSignal());
    }
}
