package id.jmo.local.launcher.command;

import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One line per part as it becomes ready; on a terminal also a last line with what is being waited for. */
final class ConsoleProgress implements Progress {

    private final PrintStream out;
    private final boolean terminal;
    private final Set<Part> underWay = new LinkedHashSet<>();

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void begun(Part part) {
        underWay.add(part);
        showWaiting();
    }

    @Override
    public synchronized void ready(Part part, int port, Duration took) {
        underWay.remove(part);
        line(String.format(Locale.ROOT, "  ✓ %-22s port %-6d %5.1f s", part, port, took.toMillis() / 1000.0));
    }

    @Override
    public synchronized void note(String line) {
        line("  · " + line);
    }

    /** Wipes the line with what is waited for, before something else is printed. */
    synchronized void end() {
        underWay.clear();
        wipe();
    }

    private void line(String text) {
        wipe();
        out.println(text);
        showWaiting();
    }

    private void wipe() {
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }

    private void showWaiting() {
        if (terminal && !underWay.isEmpty()) {
            wipe();
            out.print("  … " + underWay.stream().map(Part::name).collect(Collectors.joining(", ")));
            out.flush();
        }
    }
}
