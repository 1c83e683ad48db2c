package id.jmo.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the figures of the last run and of the one before, and shows them side by side. */
final class Results {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CPU = ".cpu-ms.";
    private static final int MOST = 6;

    private final Path latest;
    private final Path previous;

    Results(Path folder) {
        this.latest = folder.resolve("figures.json");
        this.previous = folder.resolve("figures-before.json");
    }

    Path file() {
        return latest;
    }

    /** What the run before this one measured, by key. */
    Map<String, Double> before() {
        var before = new HashMap<String, Double>();
        if (Files.exists(latest)) {
            JSON.readTree(latest)
                    .path("figures")
                    .forEach(figure -> before.put(
                            figure.path("key").asString(), figure.path("value").asDouble()));
        }
        return before;
    }

    void keep(List<Figure> figures, Instant at) {
        try {
            Files.createDirectories(latest.toAbsolutePath().getParent());
            if (Files.exists(latest)) {
                Files.move(latest, previous, StandardCopyOption.REPLACE_EXISTING);
            }
            var machine = Map.of(
                    "processors",
                    Runtime.getRuntime().availableProcessors(),
                    "java",
                    Runtime.version().toString());
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(latest, Map.of("at", at.toString(), "machine", machine, "figures", figures));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void show(List<Figure> figures, Map<String, Double> before, PrintStream out) {
        out.printf("%n  %-62s %18s %16s %10s   %s%n", "", "FIGURE", "AIM", "BEFORE", "WHAT BOUNDS IT");
        for (var figure : figures.stream().filter(each -> !each.isCost()).toList()) {
            var earlier = before.get(figure.key());
            out.printf(
                    Locale.ROOT,
                    "%s %-62s %18s %16s %10s   %s%n",
                    figure.aim() == null ? "·" : figure.reached() ? "✓" : "✗",
                    figure.title(),
                    figure.shownValue(),
                    figure.shownAim(),
                    earlier == null ? "" : String.format(Locale.ROOT, "%.1f", earlier),
                    figure.bounds());
        }
        showCosts(figures, out);
    }

    /** A line for each kind of work: its processor time of all parts, and of the parts with most of it. */
    private static void showCosts(List<Figure> figures, PrintStream out) {
        Map<String, List<Figure>> byWork = new TreeMap<>();
        figures.stream()
                .filter(figure -> figure.isCost() && figure.key().contains(CPU))
                .forEach(figure -> byWork.computeIfAbsent(
                                figure.key().substring(0, figure.key().indexOf(CPU)), _ -> new ArrayList<>())
                        .add(figure));
        byWork.forEach((work, parts) -> out.printf(
                Locale.ROOT,
                "· processor for each %s: %.1f ms (%s)%n",
                work,
                parts.stream().mapToDouble(Figure::value).sum(),
                parts.stream()
                        .sorted(Comparator.comparingDouble(Figure::value).reversed())
                        .limit(MOST)
                        .map(part -> String.format(
                                Locale.ROOT,
                                "%s %.1f",
                                part.key().substring(work.length() + CPU.length()),
                                part.value()))
                        .collect(Collectors.joining(", "))));
    }
}
