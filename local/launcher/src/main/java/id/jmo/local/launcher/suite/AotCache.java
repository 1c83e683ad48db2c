package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ahead-of-time cache of a Spring Boot program (JEP 483, JEP 514), kept beside its jar: a start from it takes half the
 * processor time. Its training run takes that of four starts, and 120 MB of disk, so it is made where {@code JMO_AOT=true} says
 * that programs will start often, as those of the tests do.
 */
final class AotCache {

    private final boolean wanted;

    private AotCache(boolean wanted) {
        this.wanted = wanted;
    }

    static AotCache ifWanted(Map<String, String> callersEnvironment) {
        return new AotCache(Boolean.parseBoolean(callersEnvironment.get("JMO_AOT")));
    }

    /**
     * The JVM options for a start from the cache, which is made first if there is none. A cache is valid for the path of the jar
     * that it was made from, and is removed with it.
     *
     * @param jvm Java and the options that the program will be started with
     * @param log output of the training run
     * @throws LaunchFailure if the training run fails
     */
    List<String> options(Path jar, List<String> jvm, Map<String, String> environment, Path log) {
        if (!wanted) {
            return List.of();
        }
        Path cache = jar.resolveSibling("application.aot");
        if (!Files.exists(cache)) {
            train(cache, jar, jvm, environment, log);
        }
        return List.of("-XX:AOTCache=" + cache);
    }

    private static void train(Path cache, Path jar, List<String> jvm, Map<String, String> environment, Path log) {
        // Another instance of the same program may train at the same time; the last one's cache stays.
        Path draft = cache.resolveSibling("application-" + log.getFileName() + ".aot");
        List<String> command = new ArrayList<>(jvm);
        command.addAll(
                List.of("-XX:AOTCacheOutput=" + draft, "-Dspring.context.exit=onRefresh", "-jar", jar.toString()));
        Preparation.run("make the AOT cache of " + jar.getFileName(), command, environment, log);
        try {
            Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw LaunchFailure.of(e, cache);
        }
    }
}
