package id.jmo.local.launcher.command;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.local.launcher.suite.Instances;
import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.local.launcher.suite.SuiteBusy;
import id.jmo.operator.CommandLines;
import id.jmo.operator.client.CommandFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "up", description = "Builds what is missing, starts everything, loads the sample members.")
@SuppressWarnings("NullAway.Init") // picocli sets the parent before it runs a command.
final class UpCommand implements Callable<Integer> {

    @ParentCommand
    private Jmo jmo;

    @Option(names = "--peak", description = "For many people at once: slower to start, quicker under load.")
    private boolean peak;

    @Option(
            names = "--instances",
            paramLabel = "SERVICE=N",
            split = ",",
            description = "So many instances of the service, 1 to 9. May be repeated. Holds until ./jmo down.")
    private List<String> instances = List.of();

    @Option(
            names = "--traces-to",
            paramLabel = "URL",
            description = "A Zipkin that gets the traces, such as http://localhost:9411. It is not started.")
    private @Nullable URI tracesTo;

    @Parameters(
            arity = "0..*",
            paramLabel = "PART",
            description = "Start only these, such as: store kafka keycloak. Default: everything.")
    private List<String> only = List.of();

    @Override
    public Integer call() {
        Options options = (peak ? jmo.options().forPeak() : jmo.options()).withInstances(Instances.parse(instances));
        if (tracesTo != null) {
            options = options.withTracesTo(absolute(tracesTo));
        }
        refuseToMoveARunningSuite(options);
        ConsoleProgress progress = new ConsoleProgress(
                System.out, System.console() != null && System.console().isTerminal());
        Suite suite = Suite.at(options.withProgress(progress));
        Instant begun = Instant.now();
        Interruption interruption = Interruption.watch(suite, progress);
        boolean changed;
        try {
            changed = suite.up(parts());
        } catch (CommandFailure e) {
            interruption.over();
            progress.end();
            CommandLines.report(e, System.err);
            if (!(e instanceof SuiteBusy) && suite.anythingRuns()) {
                System.err.println("  The other parts still run: ./jmo up tries again, ./jmo down stops them.");
            }
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            interruption.over();
        }
        progress.end();
        long seconds = Duration.between(begun, Instant.now()).toSeconds();
        System.out.println(changed ? "Up after " + seconds + " s." : "The suite is already running.");
        if (only.isEmpty()) {
            System.out.println();
            System.out.print(addresses(suite));
        }
        return CommandLine.ExitCode.OK;
    }

    private static URI absolute(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            throw new LaunchFailure("--traces-to must be an address such as http://localhost:9411, not " + address);
        }
        return address;
    }

    private List<Part> parts() {
        return only.isEmpty()
                ? Part.all()
                : only.stream().map(Part::named).sorted().toList();
    }

    private void refuseToMoveARunningSuite(Options options) {
        Suite.recordedOffset(options.home()).ifPresent(recorded -> {
            boolean moves = recorded != options.portOffset();
            if (moves && Suite.at(options.withPortOffset(recorded)).anythingRuns()) {
                throw new LaunchFailure("The suite already runs with port offset " + recorded
                        + "; ./jmo down first, or give the other one its own JMO_HOME");
            }
        });
    }

    static String addresses(Suite suite) {
        return """
                  Member app       %s   log in as eileen, password %s
                  Console          %s/console   log in as officer1, operator1, editor1 or auditor1, the same password;
                                   ./jmo code prints the six digits of their second factor

                  API (gateway)    %s/api/v1
                  API page         %s/swagger-ui.html
                  Login (Keycloak) %s/realms/jmo/account
                  Partner sandbox  %s   bank, civil registry, SMS, push, mail

                  Try              ./jmo demo
                                   curl -H "Authorization: Bearer $(./jmo token eileen)" %s/api/v1/savings/me
                """.formatted(
                        suite.gatewayUri(),
                        SampleLogins.PASSWORD,
                        suite.gatewayUri(),
                        suite.gatewayUri(),
                        suite.gatewayUri(),
                        suite.uri(Part.KEYCLOAK),
                        suite.sandboxUri(),
                        suite.gatewayUri());
    }
}
