package id.jmo.local.launcher.suite;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a suite is to run.
 *
 * @param home folder of all its state; two suites never share one
 * @param portOffset added to every port, 0 to 30000
 * @param settings environment variables that a part gets beside, or in place of, the usual ones
 * @param sampleMembers whether the sample members are loaded when all parts are up
 * @param afresh whether everything that an earlier suite stored in this folder is erased first
 * @param peak whether it is tuned for many people at once rather than for a quick start
 * @param instances how many instances services are to have, where it is said; others have as many as they had
 * @param startTimeout how long one part may take to become ready
 */
public record Options(
        Path home,
        int portOffset,
        Map<Part, Map<String, String>> settings,
        boolean sampleMembers,
        boolean afresh,
        boolean peak,
        Instances instances,
        Duration startTimeout,
        Progress progress) {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);

    public static Options in(Path home) {
        return new Options(home, 0, Map.of(), true, false, false, Instances.NONE_NAMED, START_TIMEOUT, Progress.SILENT);
    }

    public Options withPortOffset(int offset) {
        return new Options(home, offset, settings, sampleMembers, afresh, peak, instances, startTimeout, progress);
    }

    public Options withoutSampleMembers() {
        return new Options(home, portOffset, settings, false, afresh, peak, instances, startTimeout, progress);
    }

    /** Ends what still runs in this folder and erases what is stored there, before the start. */
    public Options startingAfresh() {
        return new Options(home, portOffset, settings, sampleMembers, true, peak, instances, startTimeout, progress);
    }

    /** Slower to start and larger, for many people at once. */
    public Options forPeak() {
        return new Options(home, portOffset, settings, sampleMembers, afresh, true, instances, startTimeout, progress);
    }

    public Options withInstances(Instances wanted) {
        return new Options(home, portOffset, settings, sampleMembers, afresh, peak, wanted, startTimeout, progress);
    }

    public Options withProgress(Progress listener) {
        return new Options(home, portOffset, settings, sampleMembers, afresh, peak, instances, startTimeout, listener);
    }

    /** Services and gateway send their spans to a Zipkin, over its protocol: such as {@code http://localhost:9411}. */
    public Options withTracesTo(URI zipkin) {
        Options sending = this;
        for (Part part : Part.all()) {
            if (part.isService() || part.equals(Part.GATEWAY)) {
                sending = sending.withSetting(part, "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENABLED", "true")
                        .withSetting(
                                part,
                                "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENDPOINT",
                                zipkin.resolve("/api/v2/spans").toString());
            }
        }
        return sending;
    }

    /**
     * For all instances of a service, such as
     * {@code withSetting(Part.named("claim-service"), "JMO_CLAIM_FOUR_EYES_FROM", "5000000")}.
     */
    public Options withSetting(Part part, String variable, String value) {
        Map<Part, Map<String, String>> more = new TreeMap<>();
        settings.forEach((each, values) -> more.put(each, new HashMap<>(values)));
        more.computeIfAbsent(part, _ -> new HashMap<>()).put(variable, value);
        return new Options(home, portOffset, more, sampleMembers, afresh, peak, instances, startTimeout, progress);
    }
}
