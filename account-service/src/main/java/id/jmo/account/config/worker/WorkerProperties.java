package id.jmo.account.config.worker;

import id.jmo.account.application.worker.RegisterWorker;
import id.jmo.account.model.worker.IncomeBands;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Registrations of independent workers. {@code application.yaml} says where the figures come from.
 *
 * @param youngest age in years
 * @param under the age that nobody who registers has reached
 * @param mostOfAPayer how many workers one member may register
 * @param incomeBands the bands, by the day from which they hold
 * @param pollInterval how often due checks are polled for
 * @param maxConcurrent how many checks may be under way at the same time
 */
@ConfigurationProperties("jmo.worker-registration")
record WorkerProperties(
        int youngest,
        int under,
        int mostOfAPayer,
        List<DatedBands> incomeBands,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("4") int maxConcurrent) {

    /** @param above the base of whoever earns more than the last band */
    record DatedBands(LocalDate from, List<Band> bands, long above) {}

    record Band(long upTo, long base) {}

    RegisterWorker.Terms terms() {
        var byDay = new TreeMap<LocalDate, IncomeBands>();
        incomeBands.forEach(dated -> byDay.put(
                dated.from(),
                new IncomeBands(
                        dated.bands().stream()
                                .map(band -> new IncomeBands.Band(Rupiah.of(band.upTo()), Rupiah.of(band.base())))
                                .toList(),
                        Rupiah.of(dated.above()))));
        return new RegisterWorker.Terms(youngest, under, mostOfAPayer, byDay);
    }
}
