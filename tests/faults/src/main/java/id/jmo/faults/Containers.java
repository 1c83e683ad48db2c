package id.jmo.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The containers of a project of Docker Compose, by the names of their services. */
final class Containers {

    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(15);
    private static final long POLL_INTERVAL_MILLIS = 500;

    private final List<String> compose;

    /** @param compose the command with the files and the project, to which a subcommand is appended */
    Containers(List<String> compose) {
        this.compose = List.copyOf(compose);
    }

    /** Of the services that stay, and not of those that prepare something and end. */
    List<String> running() {
        return run(with("ps", "--services", "--status", "running"))
                .lines()
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
    }

    void down() {
        run(with("down"));
    }

    void upAndWait() {
        run(with("up", "--wait", "--wait-timeout", "600"));
    }

    /**
     * As a crash would: the process itself gets SIGKILL, so that the engine has to start it again. Where only the engine may
     * signal it, the engine does, and then has to be asked to start it.
     */
    void kill(String service) {
        String container = idOf(service);
        long pid = Long.parseLong(inspected(container, "{{.State.Pid}}"));
        boolean dead = pid > 0
                && ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
        if (!dead) {
            run(List.of("docker", "kill", container));
            run(List.of("docker", "start", container));
        }
    }

    int restarts(String service) {
        return Integer.parseInt(inspected(idOf(service), "{{.RestartCount}}"));
    }

    /** How long it took the engine and the service until it called itself healthy again. */
    Duration awaitHealthy(String service, Instant since, int restartsBefore) {
        Instant end = since.plus(HEALTHY_WITHIN);
        while (Instant.now().isBefore(end)) {
            String state = inspected(
                    idOf(service),
                    "{{.RestartCount}} {{.State.Running}} {{if .State.Health}}{{.State.Health.Status}}{{else}}healthy{{end}}");
            if (state.endsWith(" true healthy")
                    && Integer.parseInt(state.substring(0, state.indexOf(' '))) > restartsBefore) {
                return Duration.between(since, Instant.now());
            }
            Pause.millis(POLL_INTERVAL_MILLIS);
        }
        throw new IllegalStateException(
                service + " has not become healthy again in " + HEALTHY_WITHIN.toMinutes() + " minutes");
    }

    private String idOf(String service) {
        return run(with("ps", "--all", "--quiet", service)).strip();
    }

    private static String inspected(String container, String format) {
        return run(List.of("docker", "inspect", "--format", format, container)).strip();
    }

    private List<String> with(String... subcommand) {
        var command = new ArrayList<>(compose);
        command.addAll(List.of(subcommand));
        return command;
    }

    private static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException("%s ended with %d".formatted(String.join(" ", command), exit));
            }
            return output;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }
}
