package id.jmo.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;

/**
 * The files of a built app, which the module {@code web} brings. They are few enough to be kept in memory, so no request waits
 * for a disk.
 */
final class AppFiles {

    private static final String PAGE = "/index.html";
    private static final String HASHED = "/assets/";

    private static final Map<String, String> ENDINGS = Map.of(".br", "br", ".gz", "gzip");

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", MediaType.valueOf("text/html;charset=UTF-8"),
            "js", MediaType.valueOf("text/javascript;charset=UTF-8"),
            "css", MediaType.valueOf("text/css;charset=UTF-8"),
            "svg", MediaType.valueOf("image/svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "json", MediaType.APPLICATION_JSON,
            "webmanifest", MediaType.valueOf("application/manifest+json"));

    private final App app;
    private final Map<String, AppFile> files;

    private AppFiles(App app, Map<String, AppFile> files) {
        this.app = app;
        this.files = files;
    }

    /** @throws IllegalStateException if there is no app: the build has lost it */
    static AppFiles load(App app) {
        Map<String, byte[]> contents = contents(app.folder());
        Map<String, AppFile> files = new HashMap<>();
        contents.forEach((path, content) -> {
            if (ENDINGS.keySet().stream().noneMatch(path::endsWith)) {
                files.put(path, file(path, content, contents));
            }
        });
        if (!files.containsKey(PAGE)) {
            throw new IllegalStateException("An app is missing that the module web brings: there is no " + app.folder()
                    + PAGE.substring(1) + " on the class path");
        }
        return new AppFiles(app, Map.copyOf(files));
    }

    /** The app whose files these are. */
    App app() {
        return app;
    }

    /** @param path the whole address; that of the app itself is its page */
    Optional<AppFile> find(String path) {
        if (!app.has(path)) {
            return Optional.empty();
        }
        String own = path.substring(app.address().length());
        return Optional.ofNullable(files.get(own.isEmpty() || own.equals("/") ? PAGE : own));
    }

    /** What the browser begins with, on every address of the app. */
    AppFile page() {
        return Objects.requireNonNull(files.get(PAGE));
    }

    private static AppFile file(String path, byte[] content, Map<String, byte[]> contents) {
        Map<String, byte[]> encoded = new HashMap<>();
        ENDINGS.forEach((ending, encoding) -> {
            byte[] smaller = contents.get(path + ending);
            if (smaller != null) {
                encoded.put(encoding, smaller);
            }
        });
        MediaType type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("A file of an app whose type is not known: " + path);
        }
        return new AppFile(type, content, Map.copyOf(encoded), tag(content), path.startsWith(HASHED));
    }

    private static Map<String, byte[]> contents(String folder) {
        Map<String, byte[]> contents = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "**/*.*")) {
                String address = file.getURL().toString();
                String path = address.substring(address.lastIndexOf("/" + folder) + folder.length());
                contents.put(path, file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
