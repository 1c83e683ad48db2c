package id.jmo.local.launcher.command;

import id.jmo.local.launcher.suite.Suite;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C while parts are starting: everything that was begun is ended before the launcher goes. */
final class Interruption {

    private final AtomicBoolean over = new AtomicBoolean();

    private Interruption() {}

    static Interruption watch(Suite suite, ConsoleProgress progress) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            if (interruption.over.compareAndSet(false, true)) {
                progress.end();
                System.err.println("Stopping what was started …");
                suite.abort();
            }
        }));
        return interruption;
    }

    void over() {
        over.set(true);
    }
}
