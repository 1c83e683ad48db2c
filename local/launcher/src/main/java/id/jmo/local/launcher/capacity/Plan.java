package id.jmo.local.launcher.capacity;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a suite needs for a demand.
 *
 * @param cores processors that each part keeps busy in the busiest hour, of the machine on which the bench ran
 * @param instances of each part
 * @param partitions of every topic
 * @param storeBytes documents after a year, uncompressed, one copy, without indexes
 * @param brokerBytes events after a year, one copy
 */
record Plan(
        Demand demand,
        Map<String, Double> cores,
        Map<String, Long> instances,
        long partitions,
        double storeBytes,
        double brokerBytes) {

    /** Above this share of its processors an instance answers ever later; what is above is room for the loss of one. */
    static final double BUSY = 0.6;

    /** Processors of an instance of a service, the gateway or Keycloak. */
    static final int CORES = 2;

    /** Processors of a member of a replica set, or of a broker. */
    static final int CORES_OF_DATA = 8;

    /** Of which one may be away. */
    private static final long LEAST = 2;

    /** Of which one may be away while two have every write. */
    private static final long LEAST_BROKERS = 3;

    /** Copies of each event, and of each document. */
    static final int COPIES = 3;

    /** What one shard holds before it takes too long to copy or to restore: two terabytes. */
    private static final double SHARD_BYTES = 2e12;

    /** What topics have unless it is configured otherwise, and by which their number grows. */
    static final long PARTITIONS = 12;

    static final String STORE = "store";
    static final String BROKER = "kafka";

    /** Plays the partners on one machine; elsewhere there are real ones. */
    private static final String SANDBOX = "partner-sandbox";

    private static final Set<String> READ_NO_EVENTS = Set.of("gateway", "keycloak", STORE, BROKER);

    static Plan of(Demand demand, Measured measured) {
        double storeBytes = 0;
        double brokerBytes = 0;
        for (Work work : Work.values()) {
            storeBytes += demand.inAYear(work) * measured.storeBytes(work);
            brokerBytes += demand.inAYear(work) * measured.brokerBytes().getOrDefault(work, 0.0);
        }
        Map<String, Double> cores = new TreeMap<>();
        Map<String, Long> instances = new TreeMap<>();
        for (String part : measured.parts()) {
            if (!part.equals(SANDBOX)) {
                double busy = cores(part, demand, measured);
                cores.put(part, busy);
                instances.put(part, instances(part, busy, measured.cpuMillis(Work.IDLE, part), storeBytes));
            }
        }
        long readers = instances.entrySet().stream()
                .filter(part -> !READ_NO_EVENTS.contains(part.getKey()))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(1);
        return new Plan(
                demand, cores, instances, Math.ceilDiv(readers, PARTITIONS) * PARTITIONS, storeBytes, brokerBytes);
    }

    private static double cores(String part, Demand demand, Measured measured) {
        double cores = 0;
        for (Work work : Work.values()) {
            cores += demand.perSecond(work) * measured.cpuMillis(work, part) / 1000;
        }
        return cores;
    }

    /** Of the store these are shards, each a replica set of three. */
    private static long instances(String part, double cores, double idleMillis, double storeBytes) {
        double idle = idleMillis / 1000;
        return switch (part) {
            case STORE ->
                Math.max((long) Math.ceil(cores / (BUSY * CORES_OF_DATA)), Math.max(1, (long)
                        Math.ceil(storeBytes / SHARD_BYTES)));
            // Each copy of an event is work for the broker that keeps it.
            case BROKER -> Math.max(LEAST_BROKERS, (long) Math.ceil(cores * COPIES / (BUSY * CORES_OF_DATA)));
            default -> Math.max(LEAST, (long) Math.ceil(cores / Math.max(BUSY * CORES - idle, BUSY)));
        };
    }
}
