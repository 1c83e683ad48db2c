package id.jmo.local.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps parts alive when the terminal they were started from closes. */
public final class Detached {

    private static final List<String> PREFIX = setsid().map(List::of).orElse(List.of());

    private Detached() {}

    /**
     * On Linux {@code setsid}, which replaces itself with the part, so that the pid stays. macOS has none; there a part
     * shares the terminal's session, and a closed terminal does not end what runs in the background.
     */
    public static List<String> prefix() {
        return PREFIX;
    }

    private static Optional<String> setsid() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(Pattern.quote(":")))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
