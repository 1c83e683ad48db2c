package id.jmo.biometric.engine;

import com.sun.management.OperatingSystemMXBean;
import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.Measurement;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoLimits;
import id.jmo.platform.photos.PhotoRefused;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures how well the engine distinguishes people, and living people from pictures. A folder holds one folder for each person, and
 * may hold {@code live} and {@code spoof} with one folder for each session. Every photo is processed as a member's is:
 * admitted, decoded, measured, checked against the policy's quality limits; only what passes is compared.
 */
final class FaceEvaluation {

    private static final String LIVE = "live";
    private static final String SPOOF = "spoof";
    /** More pairs of different people than this add nothing. */
    private static final long MOST_PAIRS = 2_000_000;

    private final BiometricEngine engine;
    private final PhotoLimits limits;
    private final FaceTool.Gate gate;
    private final Consumer<String> progress;

    private final Map<String, Integer> failures = new HashMap<>();
    private final List<Double> latencies = new ArrayList<>();
    private int photos;
    private int usable;

    FaceEvaluation(BiometricEngine engine, PhotoLimits limits, FaceTool.Gate gate, Consumer<String> progress) {
        this.engine = engine;
        this.limits = limits;
        this.gate = gate;
        this.progress = progress;
    }

    private record Face(FaceTemplate template, double liveness) {}

    /** @throws FaceTool.Refused if the folder holds nothing to evaluate, or the engine fails */
    EvaluationReport of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new FaceTool.Refused(folder + " is not a folder");
        }
        List<Path> people = folders(folder).stream()
                .filter(person -> !isNamed(person, LIVE) && !isNamed(person, SPOOF))
                .toList();
        List<Path> live = folders(folder.resolve(LIVE));
        List<Path> spoof = folders(folder.resolve(SPOOF));
        if (Stream.of(people, live, spoof)
                .flatMap(List::stream)
                .allMatch(each -> files(each).isEmpty())) {
            throw new FaceTool.Refused(folder
                    + " holds no folders with photos: one for each person, or live and spoof with one for each"
                    + " session");
        }
        long cpuBefore = processCpuNanos();
        List<List<Face>> faces = people.stream().map(this::facesIn).toList();
        double[] lively = sessions(live);
        double[] spoofed = sessions(spoof);
        double cpuMillis = (processCpuNanos() - cpuBefore) / 1e6 / photos;
        double[] millis = latencies.stream().mapToDouble(Double::doubleValue).toArray();
        return new EvaluationReport(
                version().engine(),
                version().models(),
                gate.policy(),
                EvaluationReport.Acquisition.of(people.size() + live.size() + spoof.size(), photos, usable, failures),
                EvaluationReport.Rates.of(pairs(faces), gate.review(), gate.match()),
                EvaluationReport.Rates.of(new Separation(lively, spoofed), gate.liveness()),
                new EvaluationReport.Cost(
                        Separation.median(millis),
                        Separation.percentile(millis, 0.95),
                        Separation.percentile(millis, 1),
                        cpuMillis,
                        ProcessMemory.peakMebibytes()));
    }

    private List<Face> facesIn(Path folder) {
        List<Face> faces = new ArrayList<>();
        for (Path file : files(folder)) {
            faceIn(file).ifPresent(faces::add);
            if (photos % 100 == 0) {
                progress.accept("  … " + photos + " photos");
            }
        }
        return faces;
    }

    private Optional<Face> faceIn(Path file) {
        photos++;
        byte[] bytes = read(file);
        long begun = System.nanoTime();
        try {
            Measurement measurement = engine.measure(Photo.admit(bytes, limits), Optional.empty());
            latencies.add((System.nanoTime() - begun) / 1e6);
            return switch (measurement) {
                case Measurement.Face face -> accepted(face);
                case Measurement.NotOneFace none -> failed(Set.of(none.finding()));
                case Measurement.Unavailable unavailable ->
                    throw new FaceTool.Refused("The engine could not measure " + file + ": " + unavailable.why());
            };
        } catch (PhotoRefused refused) {
            latencies.add((System.nanoTime() - begun) / 1e6);
            failures.merge(refused.fault().code(), 1, Integer::sum);
            return Optional.empty();
        }
    }

    private Optional<Face> accepted(Measurement.Face face) {
        Set<Finding> findings = gate.findings().apply(face.quality());
        if (!findings.isEmpty()) {
            return failed(findings);
        }
        usable++;
        return Optional.of(new Face(face.template(), face.liveness()));
    }

    private Optional<Face> failed(Set<Finding> findings) {
        findings.forEach(finding -> failures.merge(finding.code(), 1, Integer::sum));
        return Optional.empty();
    }

    /** One score a session, as the service judges it; sessions without a usable photo have none. */
    private double[] sessions(List<Path> folders) {
        return folders.stream()
                .map(this::facesIn)
                .filter(faces -> !faces.isEmpty())
                .mapToDouble(faces -> Separation.median(
                        faces.stream().mapToDouble(Face::liveness).toArray()))
                .toArray();
    }

    private static Separation pairs(List<List<Face>> people) {
        List<Double> same = new ArrayList<>();
        List<Double> different = new ArrayList<>();
        long all = differentPairs(people);
        long every = Math.max(1, Math.ceilDiv(all, MOST_PAIRS));
        long pair = 0;
        for (int i = 0; i < people.size(); i++) {
            List<Face> one = people.get(i);
            for (int j = i; j < people.size(); j++) {
                List<Face> other = people.get(j);
                for (int k = 0; k < one.size(); k++) {
                    for (int l = i == j ? k + 1 : 0; l < other.size(); l++) {
                        if (i == j) {
                            same.add(one.get(k)
                                    .template()
                                    .similarityTo(other.get(l).template()));
                        } else if (pair++ % every == 0) {
                            different.add(one.get(k)
                                    .template()
                                    .similarityTo(other.get(l).template()));
                        }
                    }
                }
            }
        }
        return new Separation(
                same.stream().mapToDouble(Double::doubleValue).toArray(),
                different.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static long differentPairs(List<List<Face>> people) {
        long pairs = 0;
        long before = 0;
        for (List<Face> person : people) {
            pairs += before * person.size();
            before += person.size();
        }
        return pairs;
    }

    private EngineVersion version() {
        return switch (engine.state()) {
            case BiometricEngine.State.Ready ready -> ready.version();
            case BiometricEngine.State.Failed failed -> throw new FaceTool.Refused(failed.why());
        };
    }

    private static boolean isNamed(Path path, String name) {
        return String.valueOf(path.getFileName()).equals(name);
    }

    private static List<Path> folders(Path folder) {
        return listed(folder).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> files(Path folder) {
        return listed(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** In the order of their names, so that two runs do the same; names that begin with a dot are skipped. */
    private static List<Path> listed(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new FaceTool.Refused(folder + " cannot be read");
        }
    }

    private byte[] read(Path file) {
        try {
            return Files.size(file) > limits.bytes() ? new byte[limits.bytes() + 1] : Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new FaceTool.Refused(file + " cannot be read");
        }
    }

    private static long processCpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
