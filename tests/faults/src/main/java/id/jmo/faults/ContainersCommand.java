package id.jmo.faults;

import id.jmo.local.launcher.suite.LocalRealm;
import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.world.Parallel;
import id.jmo.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What {@code tests/deployment/compose-run} asks of a suite that runs in containers, on the ports that docker-compose.yml
 * publishes: a claim, the same data after {@code down} and {@code up}, and a claim under the crash of each container.
 */
@Command(name = "containers", description = "Claims in a suite of containers that is stopped, started and killed.")
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated before it runs a command.
final class ContainersCommand implements Callable<Integer> {

    /** A claim is under way when its container dies: not before the first event, not after the last. */
    private static final long KILLED_AFTER_MILLIS = 150;

    private static final int PREPARED_AT_ONCE = 2;

    /** After everything is healthy again. */
    private static final Duration PAID_WITHIN = Duration.ofMinutes(3);

    /** What is no part of a claim: looked at, and left alone. The sandbox stands for systems that are not ours. */
    private static final List<String> NOT_KILLED = List.of("prometheus", "partner-sandbox");

    @Option(
            names = "--realm",
            paramLabel = "FILE",
            description = "Writes production's realm with the sample logins, and ends.")
    private @Nullable Path realm;

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where secrets/keycloak-admin-password is.")
    private Path home = Path.of(".jmo/compose-run");

    @Option(names = "--port-offset", paramLabel = "N", description = "What was added to the published ports.")
    private int portOffset;

    @Option(names = "--only", split = ",", paramLabel = "SERVICE", description = "Kills these containers only.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--skip-restart", description = "Does without down and up.")
    private boolean skipRestart;

    @Parameters(paramLabel = "COMPOSE", description = "The command of Docker Compose, with its files and its project.")
    private List<String> compose = new ArrayList<>();

    private final List<String> rows = new ArrayList<>();
    private boolean holds = true;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ContainersCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (realm != null) {
            Path root = World.checkout();
            Files.writeString(
                    realm,
                    LocalRealm.merge(
                            root.resolve("deploy/keycloak/jmo-realm.json"), root.resolve("local/keycloak/users.json")));
            return CommandLine.ExitCode.OK;
        }
        var containers = new Containers(compose);
        var world = new World(Suite.at(Options.in(home).withPortOffset(portOffset)));
        var first = prepared(world);
        row("a claim becomes money", pay(first));
        if (!skipRestart) {
            restart(world, containers, first);
        }
        kills(world, containers);
        row("the ledger proves", sound(world));
        System.out.println();
        rows.forEach(System.out::println);
        return holds ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void restart(World world, Containers containers, ClaimInProgress paid) {
        var saver = world.newMember().withBalance(1_234_567).join();
        var app = world.app(saver).onceEligible();
        var begun = Instant.now();
        containers.down();
        long down = Duration.between(begun, Instant.now()).toSeconds();
        containers.upAndWait();
        long up = Duration.between(begun, Instant.now()).toSeconds() - down;
        say("down after %d s, up again after %d s", down, up);
        boolean kept = app.balance() == 1_234_567
                && paid.app().balance() == 0
                && paid.app().claim(paid.id()).text("status").equals("COMPLETED")
                && paidOnce(paid);
        row("down and up lose nothing (down %d s, up %d s)".formatted(down, up), kept);
    }

    private void kills(World world, Containers containers) {
        var victims = (only.isEmpty() ? containers.running() : only)
                .stream().filter(service -> !NOT_KILLED.contains(service)).toList();
        var claims = Parallel.each(victims, PREPARED_AT_ONCE, _ -> prepared(world));
        say("%d members are ready for %d containers", claims.size(), victims.size());
        for (int i = 0; i < victims.size(); i++) {
            kill(containers, victims.get(i), claims.get(i));
        }
    }

    private void kill(Containers containers, String service, ClaimInProgress claim) {
        int before = containers.restarts(service);
        Duration back;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = executor.submit(claim::run);
            while (claim.asked().equals(Instant.MAX) && !running.isDone()) {
                Pause.millis(5);
            }
            Pause.millis(KILLED_AFTER_MILLIS);
            var killed = Instant.now();
            containers.kill(service);
            back = containers.awaitHealthy(service, killed, before);
        }
        boolean once = awaitPaid(claim);
        say("%s: healthy again after %.1f s; %s", service, back.toMillis() / 1000.0, claim);
        row("%s killed: paid once, healthy again after %.1f s".formatted(service, back.toMillis() / 1000.0), once);
    }

    private static ClaimInProgress prepared(World world) {
        return ClaimInProgress.prepared(world, new Schedule.Plan(BankFault.NONE, false));
    }

    private static boolean pay(ClaimInProgress claim) {
        claim.run();
        return paidOnce(claim);
    }

    /** A container may take longer to come back than the member looks at the claim; the money arrives all the same. */
    private static boolean awaitPaid(ClaimInProgress claim) {
        var end = Instant.now().plus(PAID_WITHIN);
        while (!paidOnce(claim) && Instant.now().isBefore(end)) {
            Pause.millis(1000);
        }
        return paidOnce(claim);
    }

    private static boolean paidOnce(ClaimInProgress claim) {
        var bank = claim.world().bank();
        return bank.balance(claim.paidAccount()) == ClaimInProgress.SAVINGS
                && bank.transfersTo(claim.paidAccount()).stream()
                                .filter(transfer -> transfer.status().equals("SUCCESS"))
                                .count()
                        == 1;
    }

    private static boolean sound(World world) {
        var proof = world.proveLedger();
        return proof.path("sound").asBoolean() && proof.path("sum").asLong(1) == 0;
    }

    private void row(String what, boolean held) {
        holds &= held;
        rows.add("  %s %s".formatted(held ? "✓" : "✗", what));
        say("%s %s", held ? "✓" : "✗", what);
    }

    private static void say(String form, Object... values) {
        System.out.println(form.formatted(values));
    }
}
