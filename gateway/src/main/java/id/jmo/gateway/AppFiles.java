package id.jmo.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;

/**
 * The built member app, which the module {@code web} brings. It is small enough to be kept in memory, so no request waits for
 * a disk.
 */
final class AppFiles {

    static final String PAGE = "/index.html";

    private static final String FOLDER = "member-app/";
    private static final String HASHED = "/assets/";

    private static final Map<String, String> ENDINGS = Map.of(".br", "br", ".gz", "gzip");

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", MediaType.valueOf("text/html;charset=UTF-8"),
            "js", MediaType.valueOf("text/javascript;charset=UTF-8"),
            "css", MediaType.valueOf("text/css;charset=UTF-8"),
            "svg", MediaType.valueOf("image/svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "webmanifest", MediaType.valueOf("application/manifest+json"));

    private final Map<String, AppFile> files;

    private AppFiles(Map<String, AppFile> files) {
        this.files = files;
    }

    /** @throws IllegalStateException if there is no app: the build has lost it */
    static AppFiles load() {
        Map<String, byte[]> contents = contents();
        Map<String, AppFile> files = new HashMap<>();
        contents.forEach((path, content) -> {
            if (ENDINGS.keySet().stream().noneMatch(path::endsWith)) {
                files.put(path, file(path, content, contents));
            }
        });
        if (!files.containsKey(PAGE)) {
            throw new IllegalStateException("The member app is missing: there is no " + FOLDER + PAGE.substring(1));
        }
        return new AppFiles(Map.copyOf(files));
    }

    Optional<AppFile> find(String path) {
        return Optional.ofNullable(files.get(path.equals("/") ? PAGE : path));
    }

    /** What the browser begins with, on every address of the app. */
    AppFile page() {
        return find(PAGE).orElseThrow();
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
            throw new IllegalStateException("A file of the member app whose type is not known: " + path);
        }
        return new AppFile(type, content, Map.copyOf(encoded), tag(content), path.startsWith(HASHED));
    }

    private static Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*")) {
                String address = file.getURL().toString();
                String path = address.substring(address.lastIndexOf("/" + FOLDER) + FOLDER.length());
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
