package id.jmo.local.launcher.command;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.suite.Checkout;
import id.jmo.local.launcher.suite.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "biometrics", description = "Measures the face engine, as the service runs it. Needs no running suite.")
@SuppressWarnings("NullAway.Init") // picocli sets the parent and parameters before it runs a command.
final class BiometricsCommand {

    @ParentCommand
    private Jmo jmo;

    @Command(description = "Reports error rates, failures to acquire and cost on folders of photos.")
    int evaluate(
            @Parameters(
                            paramLabel = "DIR",
                            description = "One folder a person; optional live and spoof with one folder a session.")
                    Path folder,
            @Option(names = "--json", paramLabel = "FILE") @Nullable Path json,
            @Option(names = "--html", paramLabel = "FILE") @Nullable Path html) {
        List<String> order = new ArrayList<>(List.of("evaluate", folder.toString()));
        file(order, "--json", json);
        file(order, "--html", html);
        return run(order);
    }

    @Command(description = "Measures what a frame costs, how many a second the processor bears, and the memory.")
    int bench(
            @Option(names = "--json", paramLabel = "FILE") @Nullable Path json,
            @Option(names = "--sessions", paramLabel = "N", defaultValue = "2", description = "At once. Default: 2.")
                    int sessions) {
        Path photo = Checkout.find().sample().resolve("photos/grace-selfie.jpg");
        List<String> order =
                new ArrayList<>(List.of("bench", photo.toString(), "--sessions", String.valueOf(sessions)));
        file(order, "--json", json);
        return run(order);
    }

    private int run(List<String> order) {
        return jmo.suite().tool(Part.named("biometric-service"), "id.jmo.biometric.FaceEvaluationApplication", order);
    }

    private static void file(List<String> order, String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new LaunchFailure("There is no folder for " + file);
        }
        order.add(option);
        order.add(file.toString());
    }
}
