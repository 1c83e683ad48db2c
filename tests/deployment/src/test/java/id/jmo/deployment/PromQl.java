package id.jmo.deployment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of Prometheus asks for. Whether it is an expression at all, promtool says; this reads names out of one
 * that is.
 *
 * @param selectors each metric with the labels by which it is chosen
 * @param labels by which results are grouped or matched
 */
record PromQl(List<Selector> selectors, Set<String> labels) {

    /** @param metric a name, or the pattern in {@code __name__=~"…"} */
    record Selector(String metric, Set<String> labels) {}

    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "group_left", "group_right", "atan2");

    private static final Set<String> BEFORE_LABELS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");

    private static final Pattern TOKEN =
            Pattern.compile("[a-zA-Z_:][\\w:]*|\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\d[\\w.]*|.");

    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");

    static PromQl read(String expression) {
        List<Selector> selectors = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        read(expression, selectors, labels);
        return new PromQl(List.copyOf(selectors), Set.copyOf(labels));
    }

    private static void read(String expression, List<Selector> selectors, Set<String> labels) {
        List<String> tokens = tokens(expression);
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            if (BEFORE_LABELS.contains(token) && next.startsWith("(")) {
                for (String label : next.substring(1, next.length() - 1).split(",")) {
                    labels.add(label.strip());
                }
                i++;
            } else if (token.startsWith("(")) {
                read(token.substring(1, token.length() - 1), selectors, labels);
            } else if (token.startsWith("{")) {
                selectors.add(selector("", token));
            } else if (isMetric(token, next)) {
                selectors.add(selector(token, next.startsWith("{") ? next : "{}"));
                i += next.startsWith("{") ? 1 : 0;
            }
        }
    }

    private static boolean isMetric(String token, String next) {
        return Character.isLetter(token.charAt(0))
                && !WORDS.contains(token)
                && !BEFORE_LABELS.contains(token)
                && !next.startsWith("(")
                // An aggregation may have its labels before what it aggregates.
                && !BEFORE_LABELS.contains(next);
    }

    private static Selector selector(String name, String matchers) {
        String metric = name;
        Set<String> labels = new LinkedHashSet<>();
        Matcher matcher = MATCHER.matcher(matchers);
        while (matcher.find()) {
            if (matcher.group(1).equals("__name__")) {
                metric = matcher.group(3);
            } else {
                labels.add(matcher.group(1));
            }
        }
        return new Selector(metric, labels);
    }

    /** A pair of parentheses is one token, with whatever is in it. */
    private static List<String> tokens(String expression) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < expression.length()) {
            if (Character.isWhitespace(expression.charAt(at))) {
                at++;
            } else if (expression.charAt(at) == '(') {
                int end = closing(expression, at);
                tokens.add(expression.substring(at, end));
                at = end;
            } else {
                Matcher token = TOKEN.matcher(expression).region(at, expression.length());
                token.lookingAt();
                tokens.add(token.group());
                at = token.end();
            }
        }
        return tokens;
    }

    /** Behind the parenthesis that closes the one at this place; parentheses in texts do not count. */
    private static int closing(String expression, int opening) {
        int depth = 0;
        boolean text = false;
        for (int i = opening; i < expression.length(); i++) {
            char each = expression.charAt(i);
            text ^= each == '"';
            depth += text ? 0 : each == '(' ? 1 : each == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("A parenthesis is not closed: " + expression);
    }
}
