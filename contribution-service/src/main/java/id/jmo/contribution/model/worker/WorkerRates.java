package id.jmo.contribution.model.worker;

import id.jmo.contribution.model.Split;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What independent workers pay for a month (PP 44/2015, PP 46/2015), with the reductions that hold for some months (PP 50/2025).
 * JKK is a share of the base, JKM an amount, JHT a share of the base; fractions of a rupiah are cut off, of which the bands of
 * income leave none.
 *
 * @param rates dated by the first day of a month
 */
public record WorkerRates(Dated<Rates> rates, List<Reduction> reductions) {

    public WorkerRates {
        reductions = List.copyOf(reductions);
    }

    /**
     * Rates without reduction.
     *
     * @param jkk share of the base
     * @param jkm in rupiah
     * @param jht share of the base
     */
    public record Rates(BigDecimal jkk, Rupiah jkm, BigDecimal jht) {}

    /**
     * JKK and JKM cost less for a while; JHT does not.
     *
     * @param from the first month
     * @param to the last month
     * @param pays the share that is still paid
     * @param decree by which it is known: {@code PP 50/2025}
     * @param decreedOn who had paid for later months by then paid too much
     */
    public record Reduction(
            Sector sector, YearMonth from, YearMonth to, BigDecimal pays, String decree, LocalDate decreedOn) {

        boolean holds(Sector of, YearMonth month) {
            return sector == of && !month.isBefore(from) && !month.isAfter(to);
        }
    }

    /**
     * A reduction as it counts for one worker and one month.
     *
     * @param saved what JKK and JKM would cost more without it
     */
    public record Saving(Reduction reduction, Rupiah saved) {}

    /** What of a month is not paid because of a reduction; none if there is no reduction for it. */
    public Optional<Saving> savingOf(WorkerTerms terms, YearMonth month) {
        return reduction(terms.sector(), month)
                .map(reduction -> new Saving(
                        reduction,
                        split(terms, month, BigDecimal.ONE)
                                .insurance()
                                .minus(of(terms, month).insurance())));
    }

    /** What is paid for a month. */
    public Split of(WorkerTerms terms, YearMonth month) {
        return split(
                terms,
                month,
                reduction(terms.sector(), month).map(Reduction::pays).orElse(BigDecimal.ONE));
    }

    private Split split(WorkerTerms terms, YearMonth month, BigDecimal pays) {
        Rates holding = rates.on(month.atDay(1));
        return Split.ofIndependentWorker(
                terms.base().times(holding.jkk()).times(pays),
                holding.jkm().times(pays),
                terms.oldAgeSavings() ? terms.base().times(holding.jht()) : Rupiah.ZERO);
    }

    /**
     * What was paid too much for a month, because it was paid before its reduction was decreed: it counts for later months.
     *
     * @param paid for JKK and JKM
     * @param base from which it was reckoned
     */
    public Rupiah excess(Sector sector, YearMonth month, Rupiah base, Rupiah paid, LocalDate paidOn) {
        return reduction(sector, month)
                .filter(reduction -> !paidOn.isAfter(reduction.decreedOn()))
                .map(_ -> {
                    Split due = of(new WorkerTerms(base, false, sector), month);
                    return paid.isMoreThan(due.total()) ? paid.minus(due.total()) : Rupiah.ZERO;
                })
                .orElse(Rupiah.ZERO);
    }

    private Optional<Reduction> reduction(Sector sector, YearMonth month) {
        return reductions.stream()
                .filter(reduction -> reduction.holds(sector, month))
                .findFirst();
    }
}
