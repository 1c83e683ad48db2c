package id.jmo.local.launcher.capacity;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.suite.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./jmo capacity}. */
@Command(
        name = "capacity",
        description = {
            "Says what a suite of a size needs: instances, processors, partitions, store and broker.",
            "From what ./jmo bench --only costs has measured, here or before; docs/scale.md says what is assumed."
        })
public final class CapacityCommand implements Callable<Integer> {

    /** Of the last {@code ./jmo bench}. */
    private static final String LAST = ".jmo/figures/figures.json";

    /** Of a bench before, on a machine that docs/figures.md describes. */
    private static final String BEFORE = "docs/figures.json";

    @Option(
            names = "--members",
            required = true,
            paramLabel = "N",
            description =
                    "Who contribute every month. Given several times, with as many --claims-per-hour: side by side.")
    private List<Long> members = List.of();

    @Option(names = "--claims-per-hour", required = true, paramLabel = "M", description = "In the busiest hour.")
    private List<Long> claimsPerHour = List.of();

    @Option(
            names = "--logins-share",
            paramLabel = "SHARE",
            description = "Of the members who log in in the busiest hour. Default: ${DEFAULT-VALUE}.")
    private double loginsShare = Demand.Habits.ASSUMED.loginsPerMemberHour();

    @Option(
            names = "--requests-per-login",
            paramLabel = "N",
            description = "Of a member in one visit. Default: ${DEFAULT-VALUE}.")
    private double requestsPerLogin = Demand.Habits.ASSUMED.requestsPerLogin();

    @Option(
            names = "--due-day-share",
            paramLabel = "SHARE",
            description = "Of a month's contributions that are paid on the busiest day. Default: ${DEFAULT-VALUE}.")
    private double dueDayShare = Demand.Habits.ASSUMED.dueDayShare();

    @Option(names = "--due-day-hours", paramLabel = "N", description = "Of that day. Default: ${DEFAULT-VALUE}.")
    private double dueDayHours = Demand.Habits.ASSUMED.dueDayHours();

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "JSON of a bench. Default: that of the last one, " + LAST + ", else " + BEFORE + ".")
    private @Nullable Path figures;

    @Override
    public Integer call() {
        if (members.size() != claimsPerHour.size()) {
            throw new LaunchFailure("--members and --claims-per-hour must be given equally often, not " + members.size()
                    + " and " + claimsPerHour.size() + " times");
        }
        Demand.Habits habits = new Demand.Habits(loginsShare, requestsPerLogin, dueDayShare, dueDayHours);
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            demands.add(new Demand(members.get(i), claimsPerHour.get(i), habits));
        }
        Measured measured = Measured.read(figures == null ? measured(Checkout.find()) : figures);
        System.out.print(new CapacityTable(
                        measured,
                        demands.stream()
                                .map(demand -> Plan.of(demand, measured))
                                .toList())
                .markdown());
        return 0;
    }

    private static Path measured(Checkout checkout) {
        Path last = checkout.root().resolve(LAST);
        return Files.exists(last) ? last : measuredBefore(checkout);
    }

    static Path measuredBefore(Checkout checkout) {
        return checkout.root().resolve(BEFORE);
    }
}
