package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Java has loaded and linked when a program of Spring is ready, kept beside its jar (JEP 483, JEP 514): a start from
 * it takes half the processor time. Making it takes that of four starts and 120 MB of disk, so it is made where
 * {@code JMO_AOT=true} says that programs will start often, as those of the tests do.
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
     * What Java is to be told besides, after the program has been tried if it has no cache yet. A cache is good for the path
     * of the jar that it was made from, and is removed with it.
     *
     * @param jvm Java and the options that the program will be started with
     * @param log what the trial prints
     * @throws LaunchFailure if the trial fails
     */
    List<String> options(Path jar, List<String> jvm, Map<String, String> environment, Path log) {
        if (!wanted) {
            return List.of();
        }
        Path cache = jar.resolveSibling("application.aot");
        if (!Files.exists(cache)) {
            make(cache, jar, jvm, environment, log);
        }
        return List.of("-XX:AOTCache=" + cache);
    }

    private static void make(Path cache, Path jar, List<String> jvm, Map<String, String> environment, Path log) {
        // Another instance of the same program may do the same.
        Path draft = cache.resolveSibling("application-" + log.getFileName() + ".aot");
        List<String> command = new ArrayList<>(jvm);
        command.addAll(
                List.of("-XX:AOTCacheOutput=" + draft, "-Dspring.context.exit=onRefresh", "-jar", jar.toString()));
        Preparation.run("make the AOT cache of " + jar.getFileName(), command, environment, log);
        try {
            Files.move(draft, cache);
        } catch (IOException e) {
            if (!Files.exists(cache)) {
                throw LaunchFailure.of(e, cache);
            }
        }
    }
}
