package id.jmo.local.launcher.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The environment of our processes: what any program needs, and what the part is configured with; nothing else of the caller's. */
public final class ProcessEnvironment {

    private static final List<String> PASSED_ON = List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR", "TZ");

    private ProcessEnvironment() {}

    public static void apply(ProcessBuilder builder, Map<String, String> own) {
        Map<String, String> environment = builder.environment();
        Map<String, String> kept = new HashMap<>(own);
        // glibc would give each core eight arenas, and each of eleven JVMs would keep what they leave unused.
        kept.putIfAbsent("MALLOC_ARENA_MAX", "2");
        for (String name : PASSED_ON) {
            String value = environment.get(name);
            if (value != null) {
                kept.putIfAbsent(name, value);
            }
        }
        environment.clear();
        environment.putAll(kept);
    }
}
