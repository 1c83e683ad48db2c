package id.jmo.payout.component;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How docs/payouts.md writes what the bank does: a fault, an answer by its code, or an account that is as it should not be. */
sealed interface BankAnswer {

    /** Nothing is wrong. */
    record AsItShould() implements BankAnswer {
        @Override
        public String toString() {
            return "no fault";
        }
    }

    /** The account is in this status. */
    record Account(String status) implements BankAnswer {}

    /** The account is this person's. */
    record Holder(String name) implements BankAnswer {}

    /** @param more further fields of the fault */
    record Fault(String kind, String more) implements BankAnswer {
        @Override
        public String toString() {
            return kind + more.replaceAll("[,\":]+", " ");
        }
    }

    Pattern ANSWER = Pattern.compile("(\\d{3}(?:\\d{4})?)(?:/(\\d\\d))?( after acting)?");
    Set<String> SILENT = Set.of("TIMEOUT_BEFORE_ACTING", "TIMEOUT_AFTER_ACTING");

    static BankAnswer of(String written) {
        Matcher answer = ANSWER.matcher(written);
        if (answer.matches()) {
            String status = answer.group(2) == null ? "" : ",\"transactionStatus\":\"" + answer.group(2) + "\"";
            return new Fault(
                    answer.group(3) == null ? "ANSWER_BEFORE_ACTING" : "ANSWER_AFTER_ACTING",
                    ",\"code\":\"" + answer.group(1) + "\"" + status);
        }
        if (written.equals("no fault")) {
            return new AsItShould();
        }
        if (written.startsWith("account ")) {
            return new Account(written.substring("account ".length()));
        }
        if (written.startsWith("holder ")) {
            return new Holder(written.substring("holder ".length()));
        }
        if (!written.matches("[A-Z_0-9]+")) {
            throw new AssertionError("docs/payouts.md plays what nobody understands: " + written);
        }
        // Longer than the service waits, or short enough for it.
        String delay = SILENT.contains(written) ? "PT7S" : "PT0.3S";
        return new Fault(written, ",\"delay\":\"" + delay + "\"");
    }
}
