package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.Detached;
import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.LogExcerpt;
import id.jmo.local.launcher.process.Memory;
import id.jmo.local.launcher.process.ProcessEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Starts, finds and stops the processes of one suite. */
final class Supervisor {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(25);
    private static final long PROBE_INTERVAL_MILLIS = 150;

    /** Who has used more is no longer starting: it is stuck. */
    private static final Duration MOST_PROCESSOR_TIME_OF_A_START = Duration.ofSeconds(30);

    private final Site site;
    private final Options options;
    private final RunRecords records;
    private final Probe probe;
    private boolean aborted;

    Supervisor(Site site, Options options) {
        this.site = site;
        this.options = options;
        this.records = new RunRecords(site.home().records());
        this.probe = new Probe(site.ports());
    }

    Optional<ProcessHandle> running(Part part) {
        return records.read(part).flatMap(RunRecord::process);
    }

    /** The parts that were started and not stopped since. */
    List<Part> recorded() {
        return records.parts();
    }

    /** Whether a part was started and has ended since without being stopped. */
    boolean died(Part part) {
        return records.read(part).isPresent() && running(part).isEmpty();
    }

    /**
     * Brings the part to readiness, whatever its state: leaves it alone, or starts it, in the place of one that is not
     * ready or of an earlier build.
     *
     * @return whether there was anything to do
     */
    boolean ensureReady(Part part) {
        return ensureReady(part, Map.of());
    }

    /** As above; one that is started gets these environment variables beside, or in place of, the suite's. */
    boolean ensureReady(Part part, Map<String, String> settings) {
        Instant begun = Instant.now();
        Launch launch = launch(part);
        Optional<ProcessHandle> existing = running(part);
        if (existing.isPresent()) {
            boolean current =
                    records.read(part).map(RunRecord::program).orElse("").equals(launch.program());
            if (current && probe.whyNotReady(part).isEmpty()) {
                return false;
            }
            stop(List.of(part));
        }
        options.progress().begun(part);
        ProcessHandle process = spawn(part, launch, settings);
        awaitReady(part, process);
        options.progress().ready(part, site.ports().of(part), Duration.between(begun, Instant.now()));
        return true;
    }

    /** How the part is now, by its process and by its own word. */
    PartStatus status(Part part) {
        int port = site.ports().of(part);
        Optional<ProcessHandle> running = running(part);
        if (running.isEmpty()) {
            return died(part)
                    ? new PartStatus(part, port, 0, PartStatus.State.DIED, 0, causeOfDeath(part))
                    : new PartStatus(part, port, 0, PartStatus.State.DOWN, 0, "");
        }
        ProcessHandle process = running.get();
        long memory = Memory.residentMebibytes(process.pid());
        Optional<String> notReady = probe.whyNotReady(part);
        if (notReady.isPresent()) {
            return new PartStatus(part, port, process.pid(), stateBeforeReady(process), memory, notReady.get());
        }
        return probe.whyUnhealthy(part)
                .map(why -> new PartStatus(part, port, process.pid(), PartStatus.State.UNHEALTHY, memory, why))
                .orElseGet(() -> new PartStatus(part, port, process.pid(), PartStatus.State.UP, memory, ""));
    }

    private static PartStatus.State stateBeforeReady(ProcessHandle process) {
        boolean young = process.info()
                .totalCpuDuration()
                .map(used -> used.compareTo(MOST_PROCESSOR_TIME_OF_A_START) < 0)
                .orElse(false);
        return young ? PartStatus.State.STARTING : PartStatus.State.UNHEALTHY;
    }

    private String causeOfDeath(Part part) {
        Path log = site.home().log(part);
        return LogExcerpt.reason(log) + " (log: " + log + ")";
    }

    private Launch launch(Part part) {
        return switch (part.kind()) {
            case KEYCLOAK -> new KeycloakLaunch(site).prepare(options.progress()::note);
            case KAFKA -> new KafkaLaunch(site).prepare();
            case STORE, PARTNER_SANDBOX, SERVICE, GATEWAY -> new JarLaunch(site).prepare(part);
        };
    }

    private ProcessHandle spawn(Part part, Launch launch, Map<String, String> settings) {
        Path log = site.home().log(part);
        List<String> command = new ArrayList<>(Detached.prefix());
        command.addAll(launch.command());
        Map<String, String> environment = new TreeMap<>(launch.environment());
        environment.putAll(options.settings().getOrDefault(part.instance(1), Map.of()));
        environment.putAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command);
        ProcessEnvironment.apply(builder, environment);
        builder.directory(site.home().folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            // From here to the record nothing may come between: a stop must find the process.
            synchronized (this) {
                if (aborted) {
                    throw new LaunchFailure("Stopped before " + part + " began");
                }
                ProcessHandle process = builder.start().toHandle();
                records.write(RunRecord.of(part, process, launch.program()));
                return process;
            }
        } catch (IOException e) {
            throw LaunchFailure.of(e, log);
        }
    }

    private void awaitReady(Part part, ProcessHandle process) {
        Instant end = Instant.now().plus(options.startTimeout());
        Path log = site.home().log(part);
        Optional<String> problem = Optional.of("has not begun");
        while (Instant.now().isBefore(end)) {
            if (ended(process, PROBE_INTERVAL_MILLIS)) {
                throw new LaunchFailure(part + " died at start: " + causeOfDeath(part));
            }
            problem = probe.whyNotReady(part);
            if (problem.isEmpty()) {
                return;
            }
        }
        throw new LaunchFailure(part + " is not ready after "
                + options.startTimeout().toSeconds() + " s: it " + problem.orElse("") + " (log: " + log + ")");
    }

    private static boolean ended(ProcessHandle process, long withinMillis) {
        try {
            process.onExit().get(withinMillis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the processes of these parts, gently first, and forgets them. Parts that do not run are left as they are. */
    void stop(Collection<Part> parts) {
        List<ProcessHandle> processes = parts.stream()
                .flatMap(part -> running(part).stream())
                .flatMap(Supervisor::withChildren)
                .toList();
        end(processes);
        parts.forEach(records::forget);
    }

    /** As a crash would: SIGKILL. */
    void kill(Part part) {
        ProcessHandle process =
                running(part).orElseThrow(() -> new LaunchFailure(part + " does not run, so it cannot be killed"));
        withChildren(process).forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** Processes of this suite that no record names: what a launcher left that was itself killed. */
    List<ProcessHandle> orphans() {
        List<Long> known = records.parts().stream()
                .flatMap(part -> running(part).stream())
                .map(ProcessHandle::pid)
                .toList();
        return ProcessHandle.allProcesses()
                .filter(process -> !known.contains(process.pid()))
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(site.marker()))
                .toList();
    }

    void stopOrphans() {
        end(orphans());
    }

    /** Ends everything that this launcher has begun, preparations included, and begins nothing more. */
    void abort() {
        synchronized (this) {
            aborted = true;
        }
        end(ProcessHandle.current().descendants().toList());
        for (Part part : records.parts()) {
            if (running(part).isEmpty()) {
                records.forget(part);
            }
        }
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        Instant end = Instant.now().plus(STOP_TIMEOUT);
        for (ProcessHandle process : processes) {
            long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
            if (!ended(process, left)) {
                process.destroyForcibly();
                process.onExit().join();
            }
        }
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        return Stream.concat(process.descendants(), Stream.of(process));
    }
}
