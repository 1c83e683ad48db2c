package id.jmo.local.launcher.suite;

import java.time.Duration;

/** Is notified of what a start does. Called from several threads. */
public interface Progress {

    /** Shows nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begun(Part part) {}

        @Override
        public void ready(Part part, int port, Duration took) {}

        @Override
        public void note(String line) {}
    };

    void begun(Part part);

    void ready(Part part, int port, Duration took);

    void note(String line);
}
