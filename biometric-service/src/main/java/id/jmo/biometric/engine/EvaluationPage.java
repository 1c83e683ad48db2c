package id.jmo.biometric.engine;

import id.jmo.biometric.engine.EvaluationReport.At;
import id.jmo.biometric.engine.EvaluationReport.Rates;
import java.util.Arrays;
import java.util.Locale;

/** The report as one page of HTML that needs nothing else: tables, curves and histograms. */
final class EvaluationPage {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 260;
    private static final int MARGIN = 40;
    private static final int BARS = 40;
    /** The left end of the curve's logarithmic axis: one in ten thousand. */
    private static final double LEAST_RATE = 1e-4;

    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1d2730}
            h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.2rem}
            table{border-collapse:collapse}td,th{padding:.15rem .8rem;text-align:right;border-bottom:1px solid #dde3e8}
            th:first-child,td:first-child{text-align:left}tr.policy{background:#fff4d6}
            .pictures{display:flex;flex-wrap:wrap;gap:1.5rem}figure{margin:0}figcaption{font-size:.85rem;color:#5b6873}
            svg text{font-size:11px;fill:#5b6873}
            """;

    private EvaluationPage() {}

    static String of(EvaluationReport report) {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Face evaluation</title><style>")
                .append(STYLE)
                .append("</style><h1>Face evaluation</h1>");
        page.append("<p>%s · %s · policy %s</p>"
                .formatted(escaped(report.engine()), escaped(report.models()), escaped(report.policy())));
        var acquisition = report.acquisition();
        page.append("<h2>Acquisition</h2><p>%d photos in %d folders, %d usable; failure to acquire %s.</p>"
                .formatted(
                        acquisition.photos(),
                        acquisition.people(),
                        acquisition.usable(),
                        EvaluationReport.percent(acquisition.failureRate())));
        if (!acquisition.failures().isEmpty()) {
            page.append("<table><tr><th>reason<th>photos");
            acquisition
                    .failures()
                    .forEach((reason, count) -> page.append("<tr><td>%s<td>%d".formatted(escaped(reason), count)));
            page.append("</table>");
        }
        rates(
                page,
                "Matching",
                "pairs of the same person",
                "pairs of two people",
                "FAR",
                "FRR",
                -0.2,
                report.matching());
        rates(page, "Liveness", "live sessions", "attacks", "APCER", "BPCER", 0, report.liveness());
        var cost = report.cost();
        page.append("""
                <h2>Cost</h2><table><tr><th>one photo, median<th>p95<th>most<th>CPU<th>process at most
                <tr><td>%.0f ms<td>%.0f ms<td>%.0f ms<td>%.0f ms<td>%d MiB</table></html>
                """.formatted(
                        cost.latencyP50Millis(),
                        cost.latencyP95Millis(),
                        cost.latencyMaxMillis(),
                        cost.cpuMillis(),
                        cost.peakMebibytes()));
        return page.toString();
    }

    private static void rates(
            StringBuilder page,
            String title,
            String wanted,
            String unwanted,
            String accepts,
            String rejects,
            double least,
            Rates rates) {
        page.append("<h2>%s</h2>".formatted(title));
        if (rates.wanted() + rates.unwanted() == 0) {
            page.append("<p>Nothing to measure with.</p>");
            return;
        }
        page.append("<p>%d %s, %d %s; equal error rate %s.</p><div class=\"pictures\">"
                .formatted(
                        rates.wanted(),
                        wanted,
                        rates.unwanted(),
                        unwanted,
                        EvaluationReport.percent(rates.equalErrorRate())));
        page.append(figure(
                histogram(rates, least), "Scores: green %s, red %s; dashed: the policy".formatted(wanted, unwanted)));
        if (rates.equalErrorRate() != null) {
            page.append(figure(
                    curve(rates.scores()),
                    "1 − %s over %s, which begins at one in ten thousand".formatted(rejects, accepts)));
        }
        page.append("</div><table><tr><th>threshold<th>%s<th>%s".formatted(accepts, rejects));
        for (At at : rates.at()) {
            page.append("<tr%s><td>%s<td>%s<td>%s"
                    .formatted(
                            rates.policyThresholds().contains(at.threshold()) ? " class=\"policy\"" : "",
                            number(at.threshold()),
                            EvaluationReport.percent(at.falseAccepts()),
                            EvaluationReport.percent(at.falseRejects())));
        }
        page.append("</table>");
    }

    private static String histogram(Rates rates, double least) {
        int[][] counts = rates.scores().histogram(least, 1, BARS);
        StringBuilder svg = new StringBuilder();
        for (int set = 0; set < counts.length; set++) {
            int most = Math.max(1, Arrays.stream(counts[set]).max().orElse(1));
            double wide = WIDTH / (double) BARS;
            for (int bar = 0; bar < BARS; bar++) {
                double high = HEIGHT * (double) counts[set][bar] / most;
                if (high > 0) {
                    svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" fill-opacity=\".55\"/>"
                            .formatted(
                                    number(MARGIN + bar * wide),
                                    number(HEIGHT - high),
                                    number(wide - 1),
                                    number(high),
                                    set == 0 ? "#2a8f5a" : "#c8453b"));
                }
            }
        }
        for (double threshold : rates.policyThresholds()) {
            double x = MARGIN + WIDTH * (threshold - least) / (1 - least);
            svg.append(
                    "<path d=\"M%s 0V%d\" stroke=\"#1d2730\" stroke-dasharray=\"4 4\"/>".formatted(number(x), HEIGHT));
        }
        for (double tick = 0; tick <= 1.001; tick += 0.2) {
            axis(svg, MARGIN + WIDTH * (tick - least) / (1 - least), number(tick));
        }
        return svg.toString();
    }

    private static String curve(Separation scores) {
        StringBuilder path = new StringBuilder();
        double[] thresholds = scores.thresholds();
        int step = Math.max(1, thresholds.length / 2000);
        for (int i = 0; i < thresholds.length; i += step) {
            double x = MARGIN + WIDTH * logarithmic(scores.falseAccepts(thresholds[i]));
            double y = HEIGHT * scores.falseRejects(thresholds[i]);
            path.append(path.isEmpty() ? "M" : "L")
                    .append(number(x))
                    .append(' ')
                    .append(number(y));
        }
        StringBuilder svg = new StringBuilder(
                "<path d=\"%s\" fill=\"none\" stroke=\"#2456a6\" stroke-width=\"2\"/>".formatted(path));
        for (double tick = LEAST_RATE; tick <= 1.001; tick *= 10) {
            axis(svg, MARGIN + WIDTH * logarithmic(tick), number(100 * tick) + " %");
        }
        for (double tick = 0; tick <= 1.001; tick += 0.25) {
            svg.append("<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                    .formatted(MARGIN - 6, number(HEIGHT * (1 - tick) + 4), number(tick)));
        }
        return svg.toString();
    }

    private static double logarithmic(double rate) {
        return 1 - Math.log10(Math.max(rate, LEAST_RATE)) / Math.log10(LEAST_RATE);
    }

    private static void axis(StringBuilder svg, double x, String label) {
        svg.append("<path d=\"M%s %dv4\" stroke=\"#9aa7b2\"/><text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                .formatted(number(x), HEIGHT, number(x), HEIGHT + 18, label));
    }

    private static String figure(String svg, String caption) {
        return """
                <figure><svg width="%d" height="%d" role="img" aria-label="%s">\
                <g transform="translate(0 10)"><path d="M%d 0V%dH%d" fill="none" stroke="#9aa7b2"/>%s</g></svg><figcaption>%s</figcaption></figure>""".formatted(WIDTH + MARGIN + 20, HEIGHT + 36, caption, MARGIN, HEIGHT, WIDTH + MARGIN, svg, caption);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
