package id.jmo.local.launcher.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a suite runs, and how: what every part is started with.
 *
 * @param instances those that every service has
 * @param peak whether the parts are tuned for many people at once
 */
record Site(Checkout checkout, Home home, Ports ports, Secrets secrets, Instances instances, boolean peak) {

    /** A service with a larger heap than this handles photos. */
    private static final int USUAL_HEAP_MEBIBYTES = 128;

    /** Marks every process of this suite on its command line, so that none can be lost. */
    String marker() {
        return "-Djmo.home=" + home.folder();
    }

    /** The Java that runs the launcher runs the parts. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Tuned for many small JVMs on a laptop: quick to start, little memory; for one person, or for many at once. */
    List<String> jvm(Part part) {
        List<String> options = new ArrayList<>(List.of(
                java().toString(),
                marker(),
                "-Djmo.part=" + part.name(),
                "-Xms16m",
                "-Xmx" + part.heapMebibytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                // What compilers and photos have needed once goes back to the machine.
                "-XX:TrimNativeHeapInterval=5000",
                // A thread that once wrote a large buffer to a file would keep another as large outside the heap.
                "-Djdk.nio.maxCachedBufferSize=262144",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        // The second compiler makes code that is worth its time and its memory only under load; and of Keycloak
        // even many people want little, one login each.
        if (!peak || part == Part.KEYCLOAK) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        if (part.kind() == Part.Kind.SERVICE && part.heapMebibytes() > USUAL_HEAP_MEBIBYTES) {
            // Each photo leaves megabytes behind. With a small young generation they would be promoted to the old one,
            // and the heap would grow to its limit for nothing.
            options.add("-Xms" + part.heapMebibytes() * 3 / 10 + "m");
            options.add("-Xmn" + part.heapMebibytes() / 5 + "m");
        }
        return options;
    }
}
