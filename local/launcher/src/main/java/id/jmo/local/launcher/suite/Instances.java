package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many instances services have, 1 to {@link Part#MOST_INSTANCES}. A service that is not named has one.
 *
 * @param counts by the service's first instance
 */
public record Instances(Map<Part, Integer> counts) {

    public static final Instances NONE_NAMED = new Instances(Map.of());

    public Instances {
        counts = Map.copyOf(counts);
    }

    /**
     * Reads entries such as {@code claim-service=3}; a service may have its short name.
     *
     * @throws LaunchFailure naming the entry that cannot be meant
     */
    public static Instances parse(List<String> entries) {
        Map<Part, Integer> counts = new TreeMap<>();
        for (String entry : entries) {
            String[] sides = entry.split("=", -1);
            if (sides.length != 2) {
                throw new LaunchFailure("--instances takes SERVICE=N, such as claim-service=3, not \"" + entry + "\"");
            }
            Part service = service(sides[0].strip());
            Integer before = counts.put(service, count(service, sides[1].strip()));
            if (before != null) {
                throw new LaunchFailure("--instances names " + service + " twice");
            }
        }
        return new Instances(counts);
    }

    private static Part service(String name) {
        List<Part> services = Part.services();
        return services.stream()
                .filter(service -> service.name().equals(name)
                        || service.service().shortName().equals(name))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("Only services have instances, and \"" + name
                        + "\" is none; the services are "
                        + services.stream().map(Part::name).collect(Collectors.joining(", "))));
    }

    private static int count(Part service, String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 1 && count <= Part.MOST_INSTANCES) {
                return count;
            }
        } catch (NumberFormatException _) {
            // Is refused as a number out of range is.
        }
        throw new LaunchFailure(service + " can have 1 to " + Part.MOST_INSTANCES + " instances, not \"" + text + "\"");
    }

    /** As many as there are among these parts. */
    static Instances among(Collection<Part> parts) {
        Map<Part, Integer> counts = new TreeMap<>();
        parts.stream()
                .filter(Part::isService)
                .forEach(part -> counts.merge(part.instance(1), part.number(), Math::max));
        return new Instances(counts);
    }

    /** Where these name a service they count, elsewhere the others. */
    Instances over(Instances others) {
        Map<Part, Integer> all = new TreeMap<>(others.counts);
        all.putAll(counts);
        return new Instances(all);
    }

    /** All instances of a service, the first one first; a part that is no service stands for itself. */
    List<Part> of(Part part) {
        return part.isService()
                ? IntStream.rangeClosed(1, counts.getOrDefault(part.instance(1), 1))
                        .mapToObj(part::instance)
                        .toList()
                : List.of(part);
    }

    boolean include(Part part) {
        return of(part).contains(part);
    }

    /** Every process of a suite with these instances, in the order in which they start. */
    List<Part> all() {
        return Part.all().stream().flatMap(part -> of(part).stream()).toList();
    }

    /**
     * The processes that are meant by these names: all instances of a service, or the one that is named.
     *
     * @throws LaunchFailure if an instance is named that the suite has not
     */
    List<Part> meantBy(Collection<Part> parts) {
        return parts.stream().flatMap(this::meantBy).distinct().sorted().toList();
    }

    private Stream<Part> meantBy(Part part) {
        if (part.number() == 1) {
            return of(part).stream();
        }
        if (!include(part)) {
            throw new LaunchFailure("There is no " + part + ": " + part.instance(1) + " has "
                    + of(part).size() + (of(part).size() == 1 ? " instance" : " instances") + "; ./jmo up --instances "
                    + part.instance(1) + "=" + part.number() + " gives it more");
        }
        return Stream.of(part);
    }
}
