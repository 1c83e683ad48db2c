package id.jmo.balance.web;

import id.jmo.balance.application.MemberRecord;
import id.jmo.balance.application.MissingMonths;
import id.jmo.balance.application.ShowSavings.Recent;
import id.jmo.balance.application.ShowSavings.Savings;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.PaidContribution;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cek Saldo.
 *
 * @param state whether there is a balance to show; where there is none yet, {@code note} explains why and what to do
 * @param balance all that the member owns, in rupiah: available and held
 * @param held what a claim in progress holds
 * @param missingMonths the latest first
 * @param lastPayment absent if none is among the latest bookings
 * @param membership absent for the moments in which nothing is known of the member but the money
 * @param kpj all but the last four digits hidden
 * @param asOf when the ledger was read
 */
record SavingsAnswer(
        MemberId memberId,
        State state,
        @Nullable String note,
        String programme,
        Rupiah balance,
        Rupiah available,
        Rupiah held,
        @Nullable YearMonth lastContributionMonth,
        ThisYear thisYear,
        @Nullable LastPayment lastPayment,
        List<MissingMonth> missingMonths,
        @Nullable Membership membership,
        @Nullable String segment,
        @Nullable String employer,
        @Nullable String kpj,
        OffsetDateTime asOf) {

    enum State {
        BALANCE,
        /** Nothing was ever credited. */
        NO_BALANCE_YET
    }

    /**
     * @param status ACTIVE or ENDED
     * @param since the last day of employment, where the membership has ended
     */
    record Membership(String status, @Nullable LocalDate since) {}

    /**
     * What this year's statement has so far.
     *
     * @param development provisional and final, in rupiah
     */
    record ThisYear(int year, Rupiah contributions, Rupiah development) {

        static ThisYear of(Recent recent) {
            return new ThisYear(recent.year().getValue(), recent.contributions(), recent.development());
        }
    }

    /**
     * The contribution that was paid last.
     *
     * @param month that it is for
     * @param paidOn when the bank received it
     * @param employer absent of an independent worker
     */
    record LastPayment(
            @Nullable YearMonth month,
            Rupiah amount,
            LocalDate paidOn,
            @Nullable String employer) {

        static @Nullable LastPayment of(Entry.Credit credit) {
            PaidContribution paid = credit.paid();
            return paid == null
                    ? null
                    : new LastPayment(credit.month(), credit.amount(), paid.paidOn(), paid.employer());
        }
    }

    /**
     * A month whose due day has passed without a contribution of the employer.
     *
     * @param note what to do about it
     * @param complaintKind of {@code /api/v1/complaints/kinds}, with which the member complains
     */
    record MissingMonth(YearMonth month, String employerNumber, String employer, String note, String complaintKind) {

        static MissingMonth of(MissingMonths.MissingMonth missing, ProblemTexts texts, Locale language) {
            var month = DateTimeFormatter.ofPattern(
                    "MMMM uuuu",
                    Language.of(language.getLanguage())
                            .orElse(Language.INDONESIAN)
                            .locale());
            return new MissingMonth(
                    missing.month(),
                    missing.employerNumber(),
                    missing.employer(),
                    texts.get(
                            language,
                            "note.missing-month",
                            Map.of("employer", missing.employer(), "month", month.format(missing.month()))),
                    COMPLAINT);
        }
    }

    /** Balance or contribution missing. */
    private static final String COMPLAINT = "balance-missing";

    /** The note is in the caller's language, Indonesian unless it is English. */
    static SavingsAnswer of(Savings savings, ProblemTexts texts, Locale language) {
        Book book = savings.book();
        MemberRecord member = savings.member().orElse(null);
        State state = book.credited() ? State.BALANCE : State.NO_BALANCE_YET;
        return new SavingsAnswer(
                book.member(),
                state,
                switch (state) {
                    case BALANCE -> null;
                    case NO_BALANCE_YET -> texts.get(language, "note.no-balance-yet", Map.of());
                },
                "JHT",
                book.balance(),
                book.available(),
                book.held(),
                book.lastContributionMonth(),
                ThisYear.of(savings.recent()),
                savings.recent().lastPaid().map(LastPayment::of).orElse(null),
                savings.missingMonths().stream()
                        .map(missing -> MissingMonth.of(missing, texts, language))
                        .toList(),
                member == null ? null : new Membership(member.status(), member.endedOn()),
                member == null ? null : member.segment(),
                member == null ? null : member.employer(),
                member == null ? null : member.kpj().masked(),
                Jakarta.at(savings.asOf()));
    }
}
