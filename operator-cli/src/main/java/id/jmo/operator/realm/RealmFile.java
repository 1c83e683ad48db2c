package id.jmo.operator.realm;

import id.jmo.operator.client.CommandFailure;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A realm as Keycloak imports it at its first start: JSON with {@code ${VARIABLE}} and {@code ${VARIABLE:default}}. */
public final class RealmFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Names in lower case are those of Keycloak's own texts. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private RealmFile() {}

    /**
     * The realm with the values of its variables.
     *
     * @throws CommandFailure naming all variables that have neither a value nor a default
     */
    public static JsonNode resolved(String text, Map<String, String> variables) {
        var missing = new TreeSet<String>();
        var resolved = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            String value = variables.get(variable.group(1));
            if (value == null) {
                value = variable.group(2);
            }
            if (value == null) {
                missing.add(variable.group(1));
                value = "";
            }
            variable.appendReplacement(resolved, Matcher.quoteReplacement(quoted(value)));
        }
        variable.appendTail(resolved);
        if (!missing.isEmpty()) {
            throw new CommandFailure("The realm file needs a value of " + String.join(", ", missing)
                    + ": those that Keycloak was started with");
        }
        try {
            return JSON.readTree(resolved.toString());
        } catch (JacksonException e) {
            throw new CommandFailure("The realm file is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** As it stands between quotation marks. */
    private static String quoted(String value) {
        String withQuotes = JSON.writeValueAsString(value);
        return withQuotes.substring(1, withQuotes.length() - 1);
    }
}
