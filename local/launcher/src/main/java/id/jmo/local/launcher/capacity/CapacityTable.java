package id.jmo.local.launcher.capacity;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans side by side, in Markdown. */
final class CapacityTable {

    private static final double TERA = 1e12;
    private static final double GIGA = 1e9;

    private final Measured measured;
    private final List<Plan> plans;

    CapacityTable(Measured measured, List<Plan> plans) {
        this.measured = measured;
        this.plans = List.copyOf(plans);
    }

    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(row("", plan -> number(plan.demand().members()) + " members"));
        page.append("|---|").append("---|".repeat(plans.size())).append('\n');
        page.append(row(
                "claims and selfies in the busiest hour",
                plan -> number(plan.demand().claimsPerHour())));
        page.append(row("logins in the busiest hour", plan -> perHour(plan, Work.LOGIN)));
        page.append(row(
                "requests a second", plan -> number(Math.round(plan.demand().perSecond(Work.REQUEST)))));
        page.append(row("contributions in an hour of the due day", plan -> perHour(plan, Work.CONTRIBUTION)));
        plans.getFirst().cores().keySet().forEach(part -> page.append(row("`" + part + "`", plan -> need(part, plan))));
        page.append(row(
                "cores together",
                plan -> number(Math.round(plan.cores().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()))));
        page.append(row("partitions of each topic", plan -> number(plan.partitions())));
        page.append(row("store after a year, one copy", plan -> size(plan.storeBytes())));
        page.append(
                row("broker after a year, " + Plan.COPIES + " copies", plan -> size(plan.brokerBytes() * Plan.COPIES)));
        page.append(
                ("\nCores kept busy, then instances of %d cores that are busy for %.0f %% at most; shards of the store (%d members of %d"
                                + " cores each) and brokers of %d. Measured at %s.\n")
                        .formatted(
                                Plan.CORES,
                                Plan.BUSY * 100,
                                Plan.COPIES,
                                Plan.CORES_OF_DATA,
                                Plan.CORES_OF_DATA,
                                measured.at()));
        return page.toString();
    }

    private String row(String name, Function<Plan, String> cell) {
        return plans.stream().map(cell).collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }

    private static String need(String part, Plan plan) {
        String what = switch (part) {
            case Plan.STORE -> "shards";
            case Plan.BROKER -> "brokers";
            default -> "instances";
        };
        return String.format(
                Locale.ROOT,
                "%.1f cores, %s %s",
                plan.cores().getOrDefault(part, 0.0),
                number(plan.instances().getOrDefault(part, 0L)),
                what);
    }

    private static String perHour(Plan plan, Work work) {
        return number(Math.round(plan.demand().perSecond(work) * 3600));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String size(double bytes) {
        return bytes < TERA
                ? String.format(Locale.ROOT, "%.0f GB", bytes / GIGA)
                : String.format(Locale.ROOT, "%.1f TB", bytes / TERA);
    }
}
