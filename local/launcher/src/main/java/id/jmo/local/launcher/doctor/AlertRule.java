package id.jmo.local.launcher.doctor;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A rule of {@code deploy/prometheus/alerts.yml} that one look at the figures can judge: the largest of a metric, by some
 * labels or altogether, is over a bound. Those that compare with earlier need a Prometheus.
 *
 * @param by labels; a finding for each combination of their values
 * @param only labels that a figure must have
 * @param bound the largest value at which nothing is wrong
 */
record AlertRule(
        String name,
        boolean urgent,
        String metric,
        List<String> by,
        Map<String, String> only,
        double bound,
        String summary,
        String action) {

    private static final Pattern SHAPE = Pattern.compile(
            "max(?: by \\(([^)]*)\\) )?\\((\\w+)(?:\\{(\\w+)=\"([^\"]*)\"})?\\) > (\\d+)(?: \\* (\\d+))?");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{ \\$(?:value(?<duration> \\| humanizeDuration)?|labels\\.(?<label>\\w+)) }}");

    /**
     * What a file of rules holds.
     *
     * @param rules that one look can judge
     * @param others how many it cannot
     */
    record Book(List<AlertRule> rules, int others) {}

    /**
     * That the bound is passed.
     *
     * @param what is wrong
     * @param action what to do first; may be empty
     */
    record Verdict(String what, String action) {}

    static Book read(String file) {
        List<JsonNode> all = YAMLMapper.shared()
                .readTree(file)
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
        List<AlertRule> judged =
                all.stream().map(AlertRule::of).flatMap(Optional::stream).toList();
        return new Book(judged, all.size() - judged.size());
    }

    private static Optional<AlertRule> of(JsonNode rule) {
        Matcher shape = SHAPE.matcher(rule.path("expr").asString().strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        JsonNode annotations = rule.path("annotations");
        return Optional.of(new AlertRule(
                rule.path("alert").asString(),
                rule.path("labels").path("severity").asString().equals("page"),
                shape.group(2),
                shape.group(1) == null
                        ? List.of()
                        : Arrays.asList(shape.group(1).split(", *")),
                shape.group(3) == null ? Map.of() : Map.of(shape.group(3), shape.group(4)),
                Double.parseDouble(shape.group(5)) * (shape.group(6) == null ? 1 : Double.parseDouble(shape.group(6))),
                annotations.path("summary").asString(),
                annotations.path("action").asString()));
    }

    /** What the figures say is wrong, in the words of the rule; nothing if nothing is. */
    List<Verdict> verdicts(List<Sample> samples) {
        return samples.stream()
                .filter(sample -> sample.metric().equals(metric)
                        && sample.labels().entrySet().containsAll(only.entrySet()))
                .collect(Collectors.groupingBy(this::group, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(group -> group.stream()
                        .max((one, other) -> Double.compare(one.value(), other.value()))
                        .filter(largest -> largest.value() > bound)
                        .map(largest -> new Verdict(filled(summary, largest), filled(action, largest)))
                        .stream())
                .toList();
    }

    private String group(Sample sample) {
        return by.stream().map(label -> sample.labels().getOrDefault(label, "")).collect(Collectors.joining("\n"));
    }

    private static String filled(String text, Sample sample) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group("label") != null
                                ? sample.labels().getOrDefault(found.group("label"), "")
                                : found.group("duration") != null
                                        ? duration(Duration.ofSeconds((long) sample.value()))
                                        : figure(sample.value())));
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String duration(Duration duration) {
        return duration.toHours() > 0
                ? "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart())
                : "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
