package id.jmo.biometric;

import id.jmo.biometric.application.BiometricSettings;
import id.jmo.biometric.application.JudgeWaiting;
import id.jmo.platform.values.VerificationId;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wiring only. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BiometricApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BiometricApplication.class, arguments);
    }

    /** One at a time: while an outage ends, members with fresh frames come first. */
    @Bean
    Worker<VerificationId> waitingFramesWorker(JudgeWaiting judge, BiometricSettings settings) {
        return new Worker<>("waiting-frames-worker", judge, settings.judgeAgainAfter(), 1, new WakeUpSignal());
    }
}
