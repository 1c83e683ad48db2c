package id.jmo.account.config.worker;

import id.jmo.account.application.worker.CheckWorkers;
import id.jmo.account.application.worker.RegisterWorker;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The terms of registrations of independent workers, and who goes on with them. */
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    @Bean
    RegisterWorker.Terms workerTerms(WorkerProperties properties) {
        return properties.terms();
    }

    @Bean
    Worker<MemberId> workerRegistrationWorker(CheckWorkers check, WorkerProperties properties, WakeUpSignal wakeUp) {
        return new Worker<>(
                "worker-registrations", check, properties.pollInterval(), properties.maxConcurrent(), wakeUp);
    }
}
