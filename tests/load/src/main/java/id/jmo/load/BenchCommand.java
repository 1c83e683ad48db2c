package id.jmo.load;

import id.jmo.load.Figure.Aim;
import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.operator.CommandLines;
import id.jmo.world.Parallel;
import id.jmo.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./jmo bench}: a suite of its own, measured from its start to its memory. */
@Command(
        name = "./jmo bench",
        description = "Measures a suite of its own, prints the figures and keeps them as JSON.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every aim was reached", "1:some was not"})
final class BenchCommand implements Callable<Integer> {

    private static final int UNLOADED = 20;
    private static final int WARM_UP = 100;
    private static final int SESSIONS = 40;
    private static final String COSTS = "costs";

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Runs of claims before those that count: the compilers have as much to do in the first as the"
                    + " claims themselves. Default: ${DEFAULT-VALUE}.")
    private int warmUps = 9;

    @Option(names = "--claims", paramLabel = "N", description = "At once. Default: ${DEFAULT-VALUE}.")
    private int claims = 400;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description =
                    "Of claims at once, after those that warm up; the middle one counts. Default: ${DEFAULT-VALUE}.")
    private int runs = 3;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WHAT",
            description = "Of: faces, unloaded, claims, costs, balance, cases, accounts, bare, others.")
    private Set<String> only =
            Set.of("faces", "unloaded", "claims", COSTS, "balance", "cases", "accounts", "bare", "others");

    @Option(
            names = "--with",
            paramLabel = "NAME=COMMAND",
            description = "A program that writes figures of its own as JSON into the file {}.")
    private List<String> programs = List.of();

    @Option(names = "--profile", description = "Writes a Java Flight Recording of each part.")
    private boolean profile;

    @Option(names = "--port-offset", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int portOffset = 14_000;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    private boolean help;

    private final List<Figure> figures = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(CommandLines.reportingTo(System.err, new CommandLine(new BenchCommand()))
                .execute(arguments));
    }

    @Override
    public Integer call() {
        var home = Crew.home("bench");
        var recordings = Crew.home("recordings");
        say("A suite of its own starts in " + home);
        var begun = Instant.now();
        boolean costsAlone = only.equals(Set.of(COSTS));
        if (!costsAlone) {
            try (var _ = started(
                    options(home, recordings),
                    "up.seconds",
                    "./jmo up, everything built, nothing stored",
                    Aim.atMost(60))) {
                say("Restarting for peak load");
            }
        }
        try (var suite =
                started(options(home, recordings).forPeak(), "up.peak.seconds", "./jmo up --peak, the same", null)) {
            var crew = new Crew(new World(suite));
            if (costsAlone) {
                costs(crew);
            } else {
                measure(crew);
            }
        }
        var results = new Results(Crew.home("figures"));
        var before = results.before();
        results.keep(figures, begun);
        Results.show(figures, before, System.out);
        System.out.printf("%n  Kept in %s%n", results.file());
        if (profile) {
            System.out.println("  Recordings in " + recordings);
        }
        return figures.stream().allMatch(Figure::reached) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Suite started(Options options, String key, String title, @Nullable Aim aim) {
        var begun = Instant.now();
        var suite = Suite.start(options);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        add(new Figure(
                key,
                title,
                seconds,
                "s",
                aim,
                "processor: fourteen JVMs start on two cores, then the sample members are loaded"));
        return suite;
    }

    private void measure(Crew crew) {
        if (only.contains("faces")) {
            add(twoSessionsAtOnce(crew));
        }
        var warm = crew.members(WARM_UP);
        say(WARM_UP + " members join");
        var claims = new ClaimMeasurements(crew);
        if (only.contains("balance")) {
            new BalanceMeasurement(crew).measure(crew.loggedIn(warm)).forEach(this::add);
        }
        if (only.contains("cases")) {
            new CaseMeasurements(crew, crew.loggedIn(warm)).measure().forEach(this::add);
        }
        if (only.contains("accounts")) {
            new AccountMeasurements(crew, crew.loggedIn(warm)).measure().forEach(this::add);
            new NewLogins(crew).measure().forEach(this::add);
        }
        if (only.contains("unloaded") || only.contains("claims")) {
            claims.perSecond(crew.claimants(warm));
            say("Warm: " + WARM_UP + " claims are paid");
        }
        if (only.contains("unloaded")) {
            var once = warm.subList(0, UNLOADED);
            crew.creditAgain(once);
            add(claims.unloaded(crew.loggedIn(once)));
        }
        double ours = 0;
        if (only.contains("claims")) {
            var middle = middleOf(claims, crew);
            ours = middle.value();
            add(middle);
        }
        long memory = crew.suite().memory().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        add(new Figure(
                "memory.mebibytes",
                "Resident memory of all processes, after the claims",
                memory,
                "MiB",
                Aim.atMost(4096),
                "fourteen JVMs: " + crew.suite().memory()));
        if (only.contains(COSTS)) {
            costs(crew);
        }
        if (only.contains("bare")) {
            var bare = new BarePipeline(crew.suite());
            bare.perSecond(this.claims);
            double carried = new BarePipeline(crew.suite()).perSecond(this.claims * 5);
            add(new Figure(
                    "bare.per-second",
                    "The same pipeline bare: three topics, one write a step",
                    carried,
                    "messages/s",
                    null,
                    "durable writes of the store and acknowledgements of the broker, on two cores"));
            if (ours > 0) {
                add(new Figure(
                        "claims.against-bare",
                        "Claims against the bare pipeline",
                        ours / carried,
                        "",
                        null,
                        "rules, tokens, ledger, face verdict, bank, notifications: what the bare one does not do"));
            }
        }
        if (only.contains("others")) {
            programs.stream()
                    .map(OtherProgram::of)
                    .flatMap(program -> program.measure().stream())
                    .forEach(this::add);
        }
    }

    private void costs(Crew crew) {
        say("What each kind of work costs");
        figures.addAll(new CostMeasurements(crew, only.contains("claims") ? 1 : warmUps, claims / 2).measure());
    }

    /** The service as it is, from the upload to the verdict; before anything else has asked more of it. */
    private static Figure twoSessionsAtOnce(Crew crew) {
        var members = crew.members(SESSIONS, 2);
        Parallel.each(
                members, 2, member -> member.app().verifiedBy(member.person().photo()));
        return new Figure(
                "faces.service.mebibytes",
                "Memory of biometric-service, " + SESSIONS + " sessions, two at once",
                crew.suite().memory().getOrDefault(Part.named("biometric-service"), 0L),
                "MiB",
                Aim.atMost(450),
                "the models, the JVM with its heap, pictures on their way");
    }

    private Figure middleOf(ClaimMeasurements measurements, Crew crew) {
        var each = new ArrayList<Figure>();
        var members = crew.members(claims);
        for (int run = -warmUps; run < runs; run++) {
            if (run > -warmUps) {
                crew.creditAgain(members);
            }
            var figure = measurements.perSecond(crew.claimants(members));
            say("  %s%s: %s (%s)"
                    .formatted(run < 0 ? "Warming up: " : "", figure.title(), figure.shownValue(), figure.bounds()));
            if (run >= 0) {
                each.add(figure);
            }
        }
        return each.stream()
                .sorted(Comparator.comparingDouble(Figure::value))
                .toList()
                .get(runs / 2);
    }

    private Options options(Path home, Path recordings) {
        var options = Crew.unlimited(home, portOffset);
        if (!profile) {
            return options;
        }
        try {
            Files.createDirectories(recordings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        for (var part : Part.all()) {
            options = options.withSetting(
                    part,
                    "JAVA_TOOL_OPTIONS",
                    "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                            + recordings.resolve(part.name() + ".jfr"));
        }
        return options;
    }

    private void add(Figure figure) {
        figures.add(figure);
        say("  %s: %s".formatted(figure.title(), figure.shownValue()));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
