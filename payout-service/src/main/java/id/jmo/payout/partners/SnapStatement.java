package id.jmo.payout.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.payout.model.reconciliation.StatementCursor;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.model.reconciliation.StatementEntry.Direction;
import id.jmo.payout.model.reconciliation.Totals;
import id.jmo.payout.partners.SnapClient.Outcome;
import id.jmo.payout.partners.SnapClient.Service;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The bank's statement over SNAP (14). Where our reference stands in an entry SNAP leaves to the bank: we read {@code
 * detailInfo.partnerReferenceNo}, or else in the remark. SNAP goes on from the second of the last entry; {@code
 * additionalInfo.lastTransactionId} says after which, for banks that look at it. An answer of which one entry cannot be read is
 * no answer.
 */
@Component
class SnapStatement implements BankStatement {

    private final SnapClient snap;
    private final String account;
    private final FeeRule fees;

    SnapStatement(SnapClient snap, SnapProperties properties, FeeRule fees) {
        this.snap = snap;
        this.account = properties.sourceAccount();
        this.fees = fees;
    }

    /** Free for what bank and client agree on. */
    record AdditionalInfo(String lastTransactionId) {}

    @JsonPropertyOrder({"accountNo", "fromDateTime", "toDateTime", "additionalInfo"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatementRequest(
            String accountNo,
            String fromDateTime,
            String toDateTime,
            @Nullable AdditionalInfo additionalInfo) {
        @Override
        public String toString() {
            return "StatementRequest";
        }
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    @Override
    public Answer read(LocalDate day, @Nullable StatementCursor from) {
        Instant begin = day.atStartOfDay(Jakarta.ZONE).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(Jakarta.ZONE).toInstant();
        var request = new StatementRequest(
                account,
                SnapClient.timestamp(from == null ? begin : from.at()),
                // SNAP counts in seconds and includes the last.
                SnapClient.timestamp(end.minusSeconds(1)),
                from == null || from.transactionId() == null ? null : new AdditionalInfo(from.transactionId()));
        return switch (snap.ask(Service.STATEMENT, request)) {
            case Outcome.Answered(SnapAnswer answer) -> page(answer, begin, end, fees);
            case Outcome.Unclear(String why) -> new Answer.NoPage(why);
            case Outcome.NotSent(String why) -> new Answer.NoPage(why);
        };
    }

    static Answer page(SnapAnswer answer, Instant begin, Instant end, FeeRule fees) {
        if (!answer.statusAndCase().equals("20000")) {
            return new Answer.NoPage(answer.code());
        }
        try {
            List<StatementEntry> entries = new ArrayList<>();
            for (JsonNode detail : answer.body().path("detailData")) {
                StatementEntry entry = entry(detail, fees);
                if (entry.bookedAt().isBefore(begin) || !entry.bookedAt().isBefore(end)) {
                    throw new Unreadable("an entry of another day");
                }
                entries.add(entry);
            }
            return new Answer.Page(entries, totals(answer.body()), goOnFrom(answer, entries));
        } catch (Unreadable e) {
            return new Answer.NoPage(answer.code() + ", but " + e.getMessage());
        }
    }

    private static StatementEntry entry(JsonNode detail, FeeRule fees) throws Unreadable {
        String transactionId = detail.path("transactionId").asString("");
        if (transactionId.isBlank()) {
            throw new Unreadable("an entry without transactionId");
        }
        Direction direction = switch (detail.path("type").asString("")) {
            case "DEBIT" -> Direction.OUT;
            case "CREDIT" -> Direction.IN;
            default -> throw new Unreadable("an entry of unknown type");
        };
        Rupiah amount = rupiah(detail.path("amount"));
        if (!amount.isPositive()) {
            throw new Unreadable("an entry of nothing");
        }
        JsonNode info = detail.path("detailInfo");
        String number = text(info, "beneficiaryAccountNo");
        return new StatementEntry(
                transactionId,
                time(detail.path("transactionDate").asString("")),
                direction,
                amount,
                reference(detail, info),
                text(info, "beneficiaryBankCode"),
                number == null ? null : Confidential.of(number),
                fees.purposeOf(direction, amount, detail.path("remark").asString("")));
    }

    private static @Nullable String reference(JsonNode detail, JsonNode info) {
        String named = text(info, "partnerReferenceNo");
        if (named != null) {
            return named;
        }
        return StatementEntry.referenceIn(detail.path("remark").asString(""));
    }

    private static @Nullable Totals totals(JsonNode body) throws Unreadable {
        JsonNode debits = body.path("totalDebitEntries");
        JsonNode credits = body.path("totalCreditEntries");
        if (!debits.isObject() || !credits.isObject()) {
            return null;
        }
        return new Totals(
                number(debits), rupiah(debits.path("amount")), number(credits), rupiah(credits.path("amount")));
    }

    private static @Nullable StatementCursor goOnFrom(SnapAnswer answer, List<StatementEntry> entries)
            throws Unreadable {
        if (!answer.text("hasMore").equals("Y")) {
            return null;
        }
        return new StatementCursor(
                time(answer.text("lastRecordDateTime")),
                entries.isEmpty() ? null : entries.getLast().transactionId());
    }

    private static long number(JsonNode entries) throws Unreadable {
        String number = entries.path("numberOfEntries").asString("");
        if (!number.matches("\\d{1,12}")) {
            throw new Unreadable("totals without a number");
        }
        return Long.parseLong(number);
    }

    private static Rupiah rupiah(JsonNode amount) throws Unreadable {
        if (!amount.path("currency").asString("").equals("IDR")) {
            throw new Unreadable("an amount that is not in rupiah");
        }
        try {
            return Rupiah.of(new BigDecimal(amount.path("value").asString("")).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unreadable("an amount that is none");
        }
    }

    private static Instant time(String text) throws Unreadable {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Unreadable("a time that is none");
        }
    }

    private static @Nullable String text(JsonNode info, String field) {
        String text = info.path(field).asString("");
        return text.isBlank() ? null : text;
    }
}
