package id.jmo.notification.jobs;

import id.jmo.notification.application.ChannelSender;
import id.jmo.notification.application.DeliverDue;
import id.jmo.notification.application.RunCampaigns;
import id.jmo.notification.application.SendDigests;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One worker for each channel, for the digests and for the campaigns: one that hangs delays no other. */
@Component
class DeliveryWorkers implements SmartLifecycle {

    private static final int CONCURRENCY = 4;

    private final List<Worker<?>> workers;

    DeliveryWorkers(
            List<ChannelSender> senders,
            DeliverDue deliverDue,
            SendDigests digests,
            RunCampaigns campaigns,
            @Value("${jmo.notifications.poll-interval}") Duration pollInterval,
            WakeUpSignal wakeUp) {
        Stream<Worker<?>> channels = senders.stream()
                .map(sender -> new Worker<>(
                        sender.channel().slug() + "-worker",
                        deliverDue.over(sender),
                        pollInterval,
                        CONCURRENCY,
                        wakeUp));
        this.workers = Stream.concat(
                        channels,
                        Stream.of(
                                new Worker<>("digest-worker", digests, pollInterval, CONCURRENCY, wakeUp),
                                new Worker<>("campaign-worker", campaigns, pollInterval, 1, wakeUp)))
                .toList();
    }

    @Override
    public void start() {
        workers.forEach(Worker::start);
    }

    @Override
    public void stop() {
        workers.forEach(Worker::stop);
    }

    @Override
    public boolean isRunning() {
        return workers.stream().anyMatch(Worker::isRunning);
    }
}
