package id.jmo.local.launcher;

import java.time.Duration;

/** Hears what a start or stop is doing. Called from several threads. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begun(Part part) {}

        @Override
        public void ready(Part part, Duration took) {}

        @Override
        public void note(String line) {}
    };

    void begun(Part part);

    void ready(Part part, Duration took);

    void note(String line);
}
