package id.jmo.local.launcher.capacity;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each kind of work costs, from the file of {@code ./jmo bench}.
 *
 * @param at when it was measured, as the file has it
 * @param cpuMillis processor time of each part, in milliseconds
 * @param storeBytes documents left by each service, in bytes
 * @param brokerBytes events left at the broker, in bytes
 */
record Measured(
        String at,
        Map<Work, Map<String, Double>> cpuMillis,
        Map<Work, Map<String, Double>> storeBytes,
        Map<Work, Double> brokerBytes) {

    private static final String CPU = ".cpu-ms.";
    private static final String STORE = ".store-bytes.";
    private static final String BROKER = ".broker-bytes";

    /** @throws LaunchFailure if there is no such file, or it lacks a kind of work */
    static Measured read(Path file) {
        try {
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw LaunchFailure.of(e, file);
        }
    }

    static Measured read(String json, String name) {
        JsonNode all;
        try {
            all = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new LaunchFailure(name + " is no JSON of ./jmo bench", e);
        }
        Map<String, Double> figures = new TreeMap<>();
        all.path("figures")
                .forEach(figure -> figures.put(
                        figure.path("key").asString(""), figure.path("value").asDouble(Double.NaN)));
        Map<Work, Map<String, Double>> cpu = new EnumMap<>(Work.class);
        Map<Work, Map<String, Double>> store = new EnumMap<>(Work.class);
        Map<Work, Double> broker = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            Map<String, Double> times = startingWith(work.key() + CPU, figures);
            cpu.put(work, times);
            store.put(work, startingWith(work.key() + STORE, figures));
            broker.put(work, figures.getOrDefault(work.key() + BROKER, 0.0));
            if (times.isEmpty()) {
                throw new LaunchFailure(name + " does not say what a " + work.key() + " costs (" + work.key() + CPU
                        + "…): ./jmo bench --only costs measures it");
            }
        }
        return new Measured(all.path("at").asString("an unknown time"), cpu, store, broker);
    }

    private static Map<String, Double> startingWith(String prefix, Map<String, Double> figures) {
        Map<String, Double> found = new TreeMap<>();
        figures.forEach((key, value) -> {
            if (key.startsWith(prefix) && value >= 0) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    Set<String> parts() {
        Set<String> parts = new TreeSet<>();
        cpuMillis.values().forEach(each -> parts.addAll(each.keySet()));
        return parts;
    }

    /** Milliseconds; 0 where a part has no hand in it. */
    double cpuMillis(Work work, String part) {
        return cpuMillis.getOrDefault(work, Map.of()).getOrDefault(part, 0.0);
    }

    /** Bytes that all services store. */
    double storeBytes(Work work) {
        return storeBytes.getOrDefault(work, Map.of()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
