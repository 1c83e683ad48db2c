package id.jmo.balance.application;

import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.development.DevelopmentRates;
import id.jmo.balance.model.development.ProvisionalRate;
import id.jmo.balance.model.development.PublicationId;
import id.jmo.balance.model.development.YearlyRate;
import id.jmo.balance.model.simulation.DatedTable;
import id.jmo.platform.application.Leases;
import id.jmo.platform.values.Jakarta;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** Lets tests of other packages book development on days to come. */
public final class DevelopmentTestAccess {

    private static final DevelopmentTerms TERMS = new DevelopmentTerms(
            new DevelopmentRates(
                    new DatedTable<>(List.of(
                            new ProvisionalRate(LocalDate.of(2007, 1, 1), new BigDecimal("0.05"), "a test", true))),
                    List.of()),
            new DatedTable<>(List.of(new AccrualConvention(
                    LocalDate.of(1978, 1, 1),
                    AccrualConvention.Growth.TWELFTH_ROOT,
                    AccrualConvention.ContributionsEarn.FROM_MONTH_OF_RECEIPT,
                    RoundingMode.DOWN,
                    "a test",
                    true))),
            3,
            1);

    private final Journal journal;
    private final Heads heads;
    private final DevelopmentRuns runs;
    private final RatePublications publications;
    private final Leases leases;

    public DevelopmentTestAccess(
            Journal journal, Heads heads, DevelopmentRuns runs, RatePublications publications, Leases leases) {
        this.journal = journal;
        this.heads = heads;
        this.runs = runs;
        this.publications = publications;
        this.leases = leases;
    }

    public void runOn(LocalDate day) {
        Ledger ledger = new Ledger(journal, heads, at(day));
        new BookDevelopment(ledger, heads, runs, publications, TERMS, leases, at(day)).run();
    }

    public PublicationId proposed(Year year, BigDecimal rate, String by) {
        PublicationId id = PublicationId.next();
        new PublishRate(publications, at(year.plusYears(1).atMonth(2).atDay(1)))
                .propose(id, new YearlyRate(year, rate, "a test", true), by)
                .orElseThrow();
        return id;
    }

    public void released(PublicationId id, String by) {
        new PublishRate(publications, at(LocalDate.now(Jakarta.ZONE))).release(id, by);
    }

    private static Clock at(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(Jakarta.ZONE).toInstant();
        return Clock.fixed(noon, Jakarta.ZONE);
    }
}
