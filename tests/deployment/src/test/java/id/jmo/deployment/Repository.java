package id.jmo.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the repository, as the tests need them. */
final class Repository {

    static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of(System.getProperty("jmo.root", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> yaml(String path) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(read(path));
    }

    /** The settings of a YAML file with their full names: {@code server.port}. Of several documents, all together. */
    static Map<String, Object> settings(Path file) {
        Map<String, Object> flat = new LinkedHashMap<>();
        try {
            for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(file))) {
                flatten("", document, flat);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flat;
    }

    private static void flatten(String prefix, Object value, Map<String, Object> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, nested) -> flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, nested, flat));
        } else {
            flat.put(prefix, value == null ? "" : value);
        }
    }

    /** The folders of the modules that run as a process of their own in production, and the partner sandbox. */
    static Set<String> serviceModules() {
        Set<String> services = new TreeSet<>();
        Matcher module = Pattern.compile("<module>(.+?)</module>").matcher(read("pom.xml"));
        while (module.find()) {
            String folder = module.group(1);
            if (folder.endsWith("-service") || folder.equals("gateway") || folder.equals("local/partner-sandbox")) {
                services.add(folder);
            }
        }
        return services;
    }

    static List<Path> files(String folder, String glob) {
        Path start = ROOT.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        var matcher = start.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(file -> matcher.matches(file.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
