package id.jmo.local.launcher.command;

import id.jmo.local.launcher.suite.PartStatus;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "status",
        description = "Shows every part: process, port, state, memory, and what is wrong.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all parts are up", "1:some part is not"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent before it runs a command.
final class StatusCommand implements Callable<Integer> {

    private static final String FORM = "%-22s %8s %7s  %-9s %9s  %s%n";

    @ParentCommand
    private Jmo jmo;

    @Override
    public Integer call() {
        List<PartStatus> all = jmo.suite().status();
        System.out.printf(FORM, "PART", "PID", "PORT", "STATE", "MEMORY", "");
        for (PartStatus each : all) {
            System.out.printf(
                    Locale.ROOT,
                    FORM,
                    each.part(),
                    each.pid() == 0 ? "-" : String.valueOf(each.pid()),
                    each.port(),
                    each.state().name().toLowerCase(Locale.ROOT),
                    each.memoryMebibytes() == 0 ? "-" : each.memoryMebibytes() + " MiB",
                    each.reason());
        }
        long total = all.stream().mapToLong(PartStatus::memoryMebibytes).sum();
        if (total > 0) {
            System.out.printf(Locale.ROOT, FORM, "", "", "", "", total + " MiB", "");
        }
        return all.stream().allMatch(each -> each.state() == PartStatus.State.UP) ? 0 : 1;
    }
}
