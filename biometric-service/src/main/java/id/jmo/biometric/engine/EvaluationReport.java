package id.jmo.biometric.engine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The result of an evaluation. Rates are shares, 0 to 1; null without samples.
 *
 * @param policy version of the policy whose thresholds and quality limits were used
 * @param acquisition which photos could be used at all
 * @param matching pairs of the same person against pairs of two; a score is a cosine
 * @param liveness live sessions against attacks; a score is the median over a session's photos
 * @param cost of one photo, and of the process
 */
record EvaluationReport(
        String engine,
        String models,
        String policy,
        Acquisition acquisition,
        Rates matching,
        Rates liveness,
        Cost cost) {

    /**
     * Photos that the engine and the policy's quality limits accept, and why the others failed.
     *
     * @param failures reasons, each with the number of photos; a photo may have several
     */
    record Acquisition(int people, int photos, int usable, double failureRate, Map<String, Integer> failures) {

        static Acquisition of(int people, int photos, int usable, Map<String, Integer> failures) {
            return new Acquisition(
                    people,
                    photos,
                    usable,
                    photos == 0 ? 0 : (photos - usable) / (double) photos,
                    new TreeMap<>(failures));
        }
    }

    /**
     * The error rates at each threshold.
     *
     * @param falseAccepts FAR for matching, APCER for liveness
     * @param falseRejects FRR for matching, BPCER for liveness
     */
    record At(
            double threshold,
            @Nullable Double falseAccepts,
            @Nullable Double falseRejects) {}

    /** @param at thresholds in steps of 0.05, and those of the policy */
    record Rates(
            int wanted,
            int unwanted,
            @Nullable Double equalErrorRate,
            @Nullable Double equalErrorThreshold,
            List<Double> policyThresholds,
            List<At> at,
            @JsonIgnore Separation scores) {

        static Rates of(Separation scores, double... policyThresholds) {
            Separation.EqualError equal = scores.equalError();
            DoubleStream steps = DoubleStream.iterate(0, step -> step <= 20, step -> step + 1)
                    .map(step -> step / 20);
            List<At> at = DoubleStream.concat(steps, DoubleStream.of(policyThresholds))
                    .sorted()
                    .distinct()
                    .mapToObj(threshold -> new At(
                            threshold, known(scores.falseAccepts(threshold)), known(scores.falseRejects(threshold))))
                    .toList();
            boolean both = scores.wanted() > 0 && scores.unwanted() > 0;
            return new Rates(
                    scores.wanted(),
                    scores.unwanted(),
                    both ? known(equal.rate()) : null,
                    both ? known(equal.threshold()) : null,
                    DoubleStream.of(policyThresholds).boxed().toList(),
                    at,
                    scores);
        }

        private static @Nullable Double known(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }

    /** Milliseconds of one photo, decoding and all stages, sequentially; MiB of the whole process. */
    record Cost(
            double latencyP50Millis,
            double latencyP95Millis,
            double latencyMaxMillis,
            double cpuMillis,
            long peakMebibytes) {}

    String summary() {
        StringBuilder text = new StringBuilder();
        text.append("  %s, %s, policy %s%n".formatted(engine, models, policy));
        text.append("  %d photos of %d people and sessions, %d usable (failure to acquire %s)%n"
                .formatted(
                        acquisition.photos(),
                        acquisition.people(),
                        acquisition.usable(),
                        percent(acquisition.failureRate())));
        acquisition.failures().forEach((reason, count) -> text.append("    %5d × %s%n".formatted(count, reason)));
        text.append(rates("matching", "FAR", "FRR", matching));
        text.append(rates("liveness", "APCER", "BPCER", liveness));
        text.append("  one photo: %.0f ms (p95 %.0f, most %.0f), %.0f ms of CPU; process at most %d MiB%n"
                .formatted(
                        cost.latencyP50Millis(),
                        cost.latencyP95Millis(),
                        cost.latencyMaxMillis(),
                        cost.cpuMillis(),
                        cost.peakMebibytes()));
        return text.toString();
    }

    private static String rates(String title, String accepts, String rejects, Rates rates) {
        StringBuilder text = new StringBuilder("  %s: %d against %d, EER %s%n"
                .formatted(title, rates.wanted(), rates.unwanted(), percent(rates.equalErrorRate())));
        for (At at : rates.at()) {
            if (rates.policyThresholds().contains(at.threshold())) {
                text.append("    at %.2f  %s %s  %s %s%n"
                        .formatted(
                                at.threshold(),
                                accepts,
                                percent(at.falseAccepts()),
                                rejects,
                                percent(at.falseRejects())));
            }
        }
        return text.toString();
    }

    static String percent(@Nullable Double share) {
        return share == null ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
