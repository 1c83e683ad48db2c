package id.jmo.biometric.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of this process as Linux reports it; 0 on other systems. */
final class ProcessMemory {

    private ProcessMemory() {}

    /** Resident now, MiB. */
    static long residentMebibytes() {
        return status("VmRSS:");
    }

    /** The most that was ever resident, MiB. */
    static long peakMebibytes() {
        return status("VmHWM:");
    }

    private static long status(String line) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(each -> each.startsWith(line))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
