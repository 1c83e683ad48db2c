package id.jmo.local.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "status",
        description = "Shows every part: process, port, state, memory, and what is wrong.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all parts are up", "1:some part is not"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent before it runs a command.
final class StatusCommand implements Callable<Integer> {

    private static final String FORM = "%-22s %8s %7s  %-8s %9s  %s%n";

    @ParentCommand
    private Jmo jmo;

    @Override
    public Integer call() throws InterruptedException {
        Suite suite = jmo.suite();
        List<Row> rows = rows(suite);
        System.out.printf(FORM, "PART", "PID", "PORT", "STATE", "MEMORY", "");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    FORM,
                    row.part(),
                    row.pid() == 0 ? "-" : String.valueOf(row.pid()),
                    suite.site().ports().of(row.part()),
                    row.state(),
                    row.memory() == 0 ? "-" : row.memory() + " MiB",
                    row.reason());
        }
        long total = rows.stream().mapToLong(Row::memory).sum();
        if (total > 0) {
            System.out.printf(Locale.ROOT, FORM, "", "", "", "", total + " MiB", "");
        }
        return rows.stream().allMatch(row -> row.state().equals("up")) ? 0 : 1;
    }

    /** @param memory resident memory in MiB; pages shared by several processes count for each */
    private record Row(Part part, long pid, String state, long memory, String reason) {}

    private static List<Row> rows(Suite suite) throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Row>> futures = new ArrayList<>();
            for (Part part : Part.all()) {
                futures.add(threads.submit(() -> row(suite, part)));
            }
            for (Future<Row> each : futures) {
                rows.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return rows;
    }

    private static Row row(Suite suite, Part part) {
        Supervisor supervisor = suite.supervisor();
        return supervisor
                .running(part)
                .map(process -> {
                    Probe probe = new Probe(suite.site().ports());
                    long memory = Memory.residentMebibytes(process.pid());
                    String notReady = probe.whyNotReady(part).orElse("");
                    if (!notReady.isEmpty()) {
                        return new Row(part, process.pid(), state(process), memory, notReady);
                    }
                    return probe.whyUnwell(part)
                            .map(reason -> new Row(part, process.pid(), "unwell", memory, reason))
                            .orElseGet(() -> new Row(part, process.pid(), "up", memory, ""));
                })
                .orElseGet(() -> supervisor.died(part)
                        ? new Row(
                                part,
                                0,
                                "died",
                                0,
                                LogExcerpt.reason(suite.log(part)) + " (log: " + suite.log(part) + ")")
                        : new Row(part, 0, "down", 0, ""));
    }

    private static String state(ProcessHandle process) {
        boolean young = process.info()
                .totalCpuDuration()
                .map(used -> used.compareTo(Duration.ofSeconds(30)) < 0)
                .orElse(false);
        return young ? "starting" : "unwell";
    }
}
