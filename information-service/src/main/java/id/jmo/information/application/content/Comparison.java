package id.jmo.information.application.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import id.jmo.information.model.Bilingual;
import id.jmo.information.model.content.Content;
import id.jmo.information.model.content.Details;
import id.jmo.information.model.content.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed between two revisions: field by field, and within a field line by line. */
public final class Comparison {

    /** What became of a line. */
    public enum Operation {
        UNCHANGED,
        ADDED,
        REMOVED
    }

    /** One line of a field, as it is in one of the two revisions or in both. */
    public record Line(Operation operation, String text) {}

    /**
     * A field that differs.
     *
     * @param field its path in the content, such as {@code body.id}
     */
    public record FieldDiff(String field, List<Line> lines) {}

    private Comparison() {}

    /** The fields that differ, in the order of the content. */
    static List<FieldDiff> of(Content from, Content to) {
        Map<String, List<String>> before = fields(from);
        Map<String, List<String>> after = fields(to);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, List.of()).equals(after.getOrDefault(name, List.of())))
                .map(name -> new FieldDiff(
                        name, lines(before.getOrDefault(name, List.of()), after.getOrDefault(name, List.of()))))
                .toList();
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        List<Line> lines = new ArrayList<>();
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(
                    lines,
                    Operation.UNCHANGED,
                    before.subList(position, delta.getSource().getPosition()));
            add(lines, Operation.REMOVED, delta.getSource().getLines());
            add(lines, Operation.ADDED, delta.getTarget().getLines());
            position = delta.getSource().last() + 1;
        }
        add(lines, Operation.UNCHANGED, before.subList(position, before.size()));
        return List.copyOf(lines);
    }

    private static void add(List<Line> lines, Operation operation, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(operation, text)));
    }

    private static Map<String, List<String>> fields(Content content) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "title", content.title());
        put(fields, "summary", content.summary());
        put(fields, "body", content.body());
        fields.put("image", content.image() == null ? List.of() : List.of(content.image()));
        switch (content.details()) {
            case Details.Benefit benefit -> {
                fields.put("benefit.programme", List.of(benefit.programme().name()));
                fields.put("benefit.articles", benefit.articles());
                fields.put(
                        "benefit.figures",
                        benefit.figures().stream().map(Comparison::line).toList());
            }
            case Details.Promo promo -> {
                fields.put("promo.merchant", List.of(promo.merchant()));
                fields.put(
                        "promo.validity",
                        List.of(promo.validity().from() + " – "
                                + promo.validity().until()));
                List<String> audience = new ArrayList<>();
                promo.audience().segments().stream().sorted().forEach(segment -> audience.add(segment.name()));
                if (promo.audience().activeOnly()) {
                    audience.add("active only");
                }
                fields.put("promo.audience", audience);
            }
            case Details.Channel channel -> {
                fields.put("channel.contact", List.of(channel.contact()));
                Bilingual hours = channel.hours();
                if (hours != null) {
                    put(fields, "channel.hours", hours);
                }
            }
            case Details.None() -> {}
        }
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, Bilingual text) {
        fields.put(name + ".id", text.indonesian().lines().toList());
        fields.put(name + ".en", text.english().lines().toList());
    }

    private static String line(Figure figure) {
        return figure.label().indonesian() + " / " + figure.label().english() + ": "
                + figure.value().indonesian() + " / " + figure.value().english() + " (" + figure.source() + ")";
    }
}
