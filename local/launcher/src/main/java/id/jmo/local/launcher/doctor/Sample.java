package id.jmo.local.launcher.doctor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One figure of a service.
 *
 * @param metric its name, as Prometheus has it
 */
public record Sample(String metric, Map<String, String> labels, double value) {

    /** A line of the text format (version 0.0.4); a label's value may hold escaped quotes. */
    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)(?: \\d+)?");

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:\\\\.|[^\"\\\\])*)\"");

    public Sample {
        labels = Map.copyOf(labels);
    }

    /** All figures in an answer of {@code /actuator/prometheus}; what is no figure is passed over. */
    public static List<Sample> read(String exposition) {
        return exposition
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(Sample::of)
                .toList();
    }

    private static Sample of(Matcher line) {
        Map<String, String> labels = new HashMap<>();
        if (line.group(2) != null) {
            LABEL.matcher(line.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        String value = line.group(3);
        return new Sample(
                line.group(1),
                labels,
                switch (value) {
                    case "+Inf" -> Double.POSITIVE_INFINITY;
                    case "-Inf" -> Double.NEGATIVE_INFINITY;
                    default -> Double.parseDouble(value);
                });
    }
}
