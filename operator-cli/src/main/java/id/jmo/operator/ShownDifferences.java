package id.jmo.operator;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Differences between our books and a statement of the bank, as people read them. */
final class ShownDifferences {

    /** The fields that a difference may have, by the names that people read. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("what", "text");
        FIELDS.put("reference", "reference");
        FIELDS.put("payout", "payoutId");
        FIELDS.put("state", "payoutState");
        FIELDS.put("bill", "billId");
        FIELDS.put("ours", "ourAmount");
        FIELDS.put("bank's", "bankAmount");
        FIELDS.put("entry", "transactionId");
    }

    private final PrintWriter out;

    ShownDifferences(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode difference) {
        out.println();
        out.println(difference.path("id").asString() + "  "
                + difference.path("kind").asString());
        FIELDS.forEach((name, property) -> field(name, difference.path(property)));
        if (difference.path("closedAt").asString("").isEmpty()) {
            field("do", difference.path("nextAction"));
        } else {
            field("closed", difference.path("closedAt"));
            field("because", difference.path("reason"));
        }
    }

    private void field(String name, JsonNode value) {
        String text = value.asString("");
        if (!text.isEmpty()) {
            out.printf("  %-10s %s%n", name, text);
        }
    }
}
