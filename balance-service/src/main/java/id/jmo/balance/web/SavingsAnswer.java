package id.jmo.balance.web;

import id.jmo.balance.application.MemberRecord;
import id.jmo.balance.application.ShowSavings.Savings;
import id.jmo.balance.model.Book;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cek Saldo.
 *
 * @param state whether there is a balance to show; where there is none yet, {@code note} explains why and what to do
 * @param balance all that the member owns, in rupiah: available and held
 * @param held what a claim in progress holds
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
                member == null ? null : new Membership(member.status(), member.endedOn()),
                member == null ? null : member.segment(),
                member == null ? null : member.employer(),
                member == null ? null : member.kpj().masked(),
                Jakarta.at(savings.asOf()));
    }
}
