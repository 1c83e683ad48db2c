package id.jmo.local.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How much memory a process holds. */
public final class Memory {

    private static final long KIBIBYTES = 1024;

    private Memory() {}

    /** Resident set in MiB by {@code ps}, which Linux and macOS share; 0 when it is not known. */
    public static long residentMebibytes(long pid) {
        try {
            Process ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", String.valueOf(pid))).start();
            String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer) / KIBIBYTES;
        } catch (IOException | NumberFormatException _) {
            return 0;
        }
    }
}
