package id.jmo.balance.web.development;

import id.jmo.balance.application.DevelopmentTerms;
import id.jmo.balance.model.DevelopmentKind;
import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.development.DevelopmentRates;
import id.jmo.balance.model.development.DevelopmentRun;
import id.jmo.balance.model.development.ProvisionalRate;
import id.jmo.balance.model.development.PublicationId;
import id.jmo.balance.model.development.RatePublication;
import id.jmo.balance.model.development.YearlyRate;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What officers see of development. */
final class DevelopmentViews {

    private DevelopmentViews() {}

    /**
     * The rates of development, each a year: 0.0559 is 5.59%.
     *
     * @param conventions how the rates are applied, the latest first
     * @param provisional at which a month is booked while the rate of its year is not published, the latest first
     * @param years of past years, as configured
     * @param publications in the order in which they were decided; of two for one year the later counts
     */
    record Rates(
            List<Convention> conventions,
            List<Provisional> provisional,
            List<Yearly> years,
            List<Publication> publications) {

        static Rates of(DevelopmentTerms terms, List<RatePublication> publications) {
            DevelopmentRates configured = terms.rates();
            return new Rates(
                    terms.conventions().entries().stream().map(Convention::of).toList(),
                    configured.provisional().entries().stream()
                            .map(Provisional::of)
                            .toList(),
                    configured.years().stream().map(Yearly::of).toList(),
                    publications.stream().map(Publication::of).toList());
        }
    }

    /**
     * How rates are applied from a day on.
     *
     * @param growth TWELFTH_ROOT: twelve equal months make exactly the yearly rate; TWELFTH: each month has a twelfth of it;
     *     ACTUAL_DAYS: its days' share of it
     * @param contributions from which month on they earn, that in which the bank received them or the one after
     * @param rounding of all that a book has earned, to whole rupiah
     * @param sample whether it is an assumption, because none was found
     */
    record Convention(
            LocalDate from,
            AccrualConvention.Growth growth,
            AccrualConvention.ContributionsEarn contributions,
            RoundingMode rounding,
            String source,
            boolean sample) {

        static Convention of(AccrualConvention convention) {
            return new Convention(
                    convention.from(),
                    convention.growth(),
                    convention.contributions(),
                    convention.rounding(),
                    convention.source(),
                    convention.sample());
        }
    }

    /** @param sample whether the figure is made up, because none was found */
    record Provisional(LocalDate from, BigDecimal rate, String source, boolean sample) {

        static Provisional of(ProvisionalRate rate) {
            return new Provisional(rate.from(), rate.rate(), rate.source(), rate.sample());
        }
    }

    /** @param sample whether the figure is made up, because none was found */
    record Yearly(int year, BigDecimal rate, String source, boolean sample) {

        static Yearly of(YearlyRate rate) {
            return new Yearly(rate.year().getValue(), rate.rate(), rate.source(), rate.sample());
        }
    }

    /** The rate of a year on its way into the books; APPLIED once every book follows it. */
    record Publication(
            PublicationId publicationId,
            int year,
            BigDecimal rate,
            String source,
            RatePublication.State state,
            OffsetDateTime proposedAt,
            @Nullable OffsetDateTime decidedAt) {

        static Publication of(RatePublication publication) {
            YearlyRate rate = publication.rate();
            return new Publication(
                    publication.id(),
                    rate.year().getValue(),
                    rate.rate(),
                    rate.source(),
                    publication.state(),
                    Jakarta.at(publication.proposedAt()),
                    at(publication.decidedAt()));
        }
    }

    /**
     * A run over all books.
     *
     * @param through the month that is booked; of FINAL the last one of the year
     * @param books looked at so far
     * @param postings booked so far
     * @param unreadable books left out, because they cannot be continued; the proof of the ledger names them
     * @param credited so far, in rupiah
     * @param takenBack so far, in rupiah
     * @param finishedAt absent while the run is under way
     */
    record Run(
            String runId,
            DevelopmentKind kind,
            YearMonth through,
            @Nullable PublicationId publicationId,
            long books,
            long postings,
            long unreadable,
            Rupiah credited,
            Rupiah takenBack,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt) {

        static Run of(DevelopmentRun run) {
            return new Run(
                    run.id(),
                    run.kind(),
                    run.through(),
                    run.publication(),
                    run.books(),
                    run.postings(),
                    run.unreadable(),
                    run.credited(),
                    run.takenBack(),
                    Jakarta.at(run.startedAt()),
                    at(run.finishedAt()));
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : Jakarta.at(instant);
    }
}
