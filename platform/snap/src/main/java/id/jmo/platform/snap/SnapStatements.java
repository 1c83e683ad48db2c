package id.jmo.platform.snap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.jmo.platform.snap.SnapClient.Outcome;
import id.jmo.platform.snap.SnapClient.Service;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The statement of an account over SNAP (14), page by page. SNAP goes on from the second of the last line; {@code
 * additionalInfo.lastTransactionId} says after which, for banks that look at it. An answer of which one line cannot be read
 * is no answer.
 */
public final class SnapStatements {

    /**
     * A line of a statement.
     *
     * @param transactionId the bank's own number of the line
     * @param bookedAt to the second
     * @param isCredit whether money came in
     * @param amount more than nothing
     * @param remark what the bank writes in it
     * @param detailInfo what bank and client agreed to say of a line
     */
    public record Line(
            String transactionId,
            Instant bookedAt,
            boolean isCredit,
            Rupiah amount,
            String remark,
            JsonNode detailInfo) {

        /** A field of {@code detailInfo}; null if the line does not have it. */
        public @Nullable String info(String field) {
            String text = detailInfo.path(field).asString("");
            return text.isBlank() ? null : text;
        }
    }

    /** How many lines of the whole statement took money out and brought money in, and their sums. */
    public record Sums(long debits, Rupiah debited, long credits, Rupiah credited) {}

    /**
     * Where a statement goes on.
     *
     * @param at the second of the last line
     * @param transactionId of that line; null to begin with the second
     */
    public record Cursor(Instant at, @Nullable String transactionId) {}

    public sealed interface Answer {

        /**
         * @param lines oldest first; some may be on the page before as well
         * @param sums of all lines asked for; null if the bank does not say
         * @param goOnFrom null after the last page
         */
        record Page(
                List<Line> lines,
                @Nullable Sums sums,
                @Nullable Cursor goOnFrom) implements Answer {}

        record NoPage(String why) implements Answer {}
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

    private final SnapClient snap;

    public SnapStatements(SnapClient snap) {
        this.snap = snap;
    }

    /**
     * One page of the lines from one moment to another, the latter excluded.
     *
     * @param from {@code goOnFrom} of the page before; null for the first
     */
    public Answer read(String account, Instant begin, Instant end, @Nullable Cursor from) {
        var request = new StatementRequest(
                account,
                SnapClient.timestamp(from == null ? begin : from.at()),
                // SNAP counts in seconds and includes the last.
                SnapClient.timestamp(end.minusSeconds(1)),
                from == null || from.transactionId() == null ? null : new AdditionalInfo(from.transactionId()));
        return switch (snap.ask(Service.STATEMENT, request)) {
            case Outcome.Answered(SnapAnswer answer) -> page(answer, begin, end);
            case Outcome.Unclear(String why) -> new Answer.NoPage(why);
            case Outcome.NotSent(String why) -> new Answer.NoPage(why);
        };
    }

    /** The page that an answer holds. */
    public static Answer page(SnapAnswer answer, Instant begin, Instant end) {
        if (!answer.statusAndCase().equals("20000")) {
            return new Answer.NoPage(answer.code());
        }
        try {
            List<Line> lines = new ArrayList<>();
            for (JsonNode detail : answer.body().path("detailData")) {
                Line line = line(detail);
                if (line.bookedAt().isBefore(begin) || !line.bookedAt().isBefore(end)) {
                    throw new Unreadable("an entry of another day");
                }
                lines.add(line);
            }
            return new Answer.Page(lines, sums(answer.body()), goOnFrom(answer, lines));
        } catch (Unreadable e) {
            return new Answer.NoPage(answer.code() + ", but " + e.getMessage());
        }
    }

    private static Line line(JsonNode detail) throws Unreadable {
        String transactionId = detail.path("transactionId").asString("");
        if (transactionId.isBlank()) {
            throw new Unreadable("an entry without transactionId");
        }
        boolean credit = switch (detail.path("type").asString("")) {
            case "DEBIT" -> false;
            case "CREDIT" -> true;
            default -> throw new Unreadable("an entry of unknown type");
        };
        Rupiah amount = rupiah(detail.path("amount"));
        if (!amount.isPositive()) {
            throw new Unreadable("an entry of nothing");
        }
        return new Line(
                transactionId,
                time(detail.path("transactionDate").asString("")),
                credit,
                amount,
                detail.path("remark").asString(""),
                detail.path("detailInfo"));
    }

    private static @Nullable Sums sums(JsonNode body) throws Unreadable {
        JsonNode debits = body.path("totalDebitEntries");
        JsonNode credits = body.path("totalCreditEntries");
        if (!debits.isObject() || !credits.isObject()) {
            return null;
        }
        return new Sums(number(debits), rupiah(debits.path("amount")), number(credits), rupiah(credits.path("amount")));
    }

    private static @Nullable Cursor goOnFrom(SnapAnswer answer, List<Line> lines) throws Unreadable {
        if (!answer.text("hasMore").equals("Y")) {
            return null;
        }
        return new Cursor(
                time(answer.text("lastRecordDateTime")),
                lines.isEmpty() ? null : lines.getLast().transactionId());
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
}
