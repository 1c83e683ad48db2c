package id.jmo.balance.web;

import id.jmo.balance.application.MissingMonths.MissingMonth;
import id.jmo.balance.application.ShowSavings;
import id.jmo.balance.application.ShowSavings.Savings;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.Line;
import id.jmo.balance.model.PaidContribution;
import id.jmo.balance.model.Posting;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member's savings, and the latest bookings of them. */
@Component
class SavingsData implements PersonalDataSource {

    /** What a booking is, as people say it. */
    enum Kind {
        OPENING,
        CONTRIBUTION,
        DEVELOPMENT,
        FINAL_DEVELOPMENT,
        HELD,
        HOLD_AWAITING,
        HOLD_REFUSED,
        HOLD_FORGONE,
        RELEASED,
        CLAIM_CLOSED,
        TERMS_AGREED,
        BENEFIT_ORDERED,
        PAYOUT_AWAITING,
        SETTLED,
        PAYOUT_VOIDED,
        REVERSED,
        MERGED_OUT,
        MERGE_OUT_REFUSED,
        MERGED_IN,
        MERGE_IN_REFUSED,
        MERGE_UNDONE;

        static Kind of(Entry entry) {
            return switch (entry) {
                case Entry.Credit credit ->
                    switch (credit.kind()) {
                        case OPENING -> OPENING;
                        case CONTRIBUTION -> CONTRIBUTION;
                    };
                case Entry.Developed developed ->
                    switch (developed.kind()) {
                        case PROVISIONAL -> DEVELOPMENT;
                        case FINAL -> FINAL_DEVELOPMENT;
                    };
                case Entry.Held _ -> HELD;
                case Entry.HoldAwaiting _ -> HOLD_AWAITING;
                case Entry.HoldRefused _ -> HOLD_REFUSED;
                case Entry.HoldForgone _ -> HOLD_FORGONE;
                case Entry.Released _ -> RELEASED;
                case Entry.ClaimClosed _ -> CLAIM_CLOSED;
                case Entry.TermsAgreed _ -> TERMS_AGREED;
                case Entry.BenefitOrdered _ -> BENEFIT_ORDERED;
                case Entry.PayoutAwaiting _ -> PAYOUT_AWAITING;
                case Entry.Settled _ -> SETTLED;
                case Entry.PayoutVoided _ -> PAYOUT_VOIDED;
                case Entry.Reversed _ -> REVERSED;
                case Entry.MergedOut _ -> MERGED_OUT;
                case Entry.MergeOutRefused _ -> MERGE_OUT_REFUSED;
                case Entry.MergedIn _ -> MERGED_IN;
                case Entry.MergeInRefused _ -> MERGE_IN_REFUSED;
                case Entry.MergeUndone _ -> MERGE_UNDONE;
            };
        }
    }

    private static final DataSection<Book> SAVINGS = DataSection.<Book>named("savings")
            .field("balance", Book::balance)
            .field("available", Book::available)
            .field("held", Book::held)
            .field("lastContributionMonth", Book::lastContributionMonth);

    private static final DataSection<Posting> POSTINGS = DataSection.<Posting>named("postings")
            .field("number", Posting::sequence)
            .field("postedAt", Posting::postedAt)
            .coded("kind", Kind.class, posting -> Kind.of(posting.entry()))
            .field("month", SavingsData::month)
            .field("amount", SavingsData::amount)
            .field("wage", posting -> paid(posting, PaidContribution::wage))
            .field("employerPart", posting -> paid(posting, PaidContribution::employerPart))
            .field("workerPart", posting -> paid(posting, PaidContribution::workerPart))
            .field("employer", posting -> paid(posting, PaidContribution::employer))
            .field("employerNumber", posting -> paid(posting, PaidContribution::employerNumber))
            .field("paidOn", posting -> paid(posting, PaidContribution::paidOn))
            .field("postingId", Posting::id);

    private static final DataSection<MissingMonth> MISSING = DataSection.<MissingMonth>named("missingMonths")
            .field("month", MissingMonth::month)
            .field("employer", MissingMonth::employer)
            .field("employerNumber", MissingMonth::employerNumber);

    private final ShowSavings showSavings;

    SavingsData(ShowSavings showSavings) {
        this.showSavings = showSavings;
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(SAVINGS, POSTINGS, MISSING);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        Savings savings = showSavings.savings(member);
        Book book = savings.book();
        return List.of(
                SAVINGS.ofOne(book.credited() ? book : null),
                POSTINGS.of(showSavings.latestPostings(member, DataSection.READ_ITEMS)),
                MISSING.of(savings.missingMonths()));
    }

    private static @Nullable YearMonth month(Posting posting) {
        if (posting.entry() instanceof Entry.Developed developed) {
            return developed.month();
        }
        return posting.entry() instanceof Entry.Credit credit ? credit.month() : null;
    }

    private static <V> @Nullable V paid(Posting posting, Function<PaidContribution, @Nullable V> value) {
        return posting.entry() instanceof Entry.Credit credit && credit.paid() != null
                ? value.apply(credit.paid())
                : null;
    }

    /** What moved: the sum of the lines that rise, which those that fall equal. */
    private static @Nullable Rupiah amount(Posting posting) {
        Rupiah moved = posting.lines().stream()
                .map(Line::amount)
                .filter(Rupiah::isPositive)
                .reduce(Rupiah.ZERO, Rupiah::plus);
        return moved.isZero() ? null : moved;
    }
}
