package id.jmo.contribution.config;

import id.jmo.contribution.application.worker.BillWorker;
import id.jmo.contribution.model.worker.Sector;
import id.jmo.contribution.model.worker.WorkerRates;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code jmo.independent-workers}: what independent workers pay. {@code application.yaml} says where the figures come from.
 *
 * @param rates by the day from which they hold
 * @param reductions for some months
 * @param monthsAtOnce for how many months a worker may pay at once
 * @param mostAhead how many months after the current one may be paid
 * @param billValidFor how long a bill can be paid
 * @param lapsePoll how often inactive workers are looked for
 */
@ConfigurationProperties("jmo.independent-workers")
record WorkerProperties(
        List<DatedRates> rates,
        @DefaultValue List<DatedReduction> reductions,
        Set<Integer> monthsAtOnce,
        int mostAhead,
        Period billValidFor,
        @DefaultValue("PT10M") Duration lapsePoll) {

    /** As {@link WorkerRates.Rates}. */
    record DatedRates(LocalDate from, BigDecimal jkk, long jkm, BigDecimal jht) {}

    /** As {@link WorkerRates.Reduction}. */
    record DatedReduction(
            Sector sector, YearMonth from, YearMonth to, BigDecimal pays, String decree, LocalDate decreedOn) {}

    WorkerRates workerRates() {
        return new WorkerRates(
                new Dated<>(rates.stream()
                        .map(dated -> new Dated.From<>(
                                dated.from(), new WorkerRates.Rates(dated.jkk(), Rupiah.of(dated.jkm()), dated.jht())))
                        .toList()),
                reductions.stream()
                        .map(dated -> new WorkerRates.Reduction(
                                dated.sector(),
                                dated.from(),
                                dated.to(),
                                dated.pays(),
                                dated.decree(),
                                dated.decreedOn()))
                        .toList());
    }

    BillWorker.Terms terms() {
        return new BillWorker.Terms(monthsAtOnce, mostAhead, billValidFor);
    }
}
