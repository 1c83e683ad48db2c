package id.jmo.deployment;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a service needs outside its folder (six files: a row in {@code services.yaml}, and what follows from it by hand in
 * five others), and the files that every service's folder has.
 */
@SuppressWarnings("unchecked")
final class ServiceChecklist {

    private final Path root;
    private final List<String> missing = new ArrayList<>();

    private ServiceChecklist(Path root) {
        this.root = root;
    }

    /** One line for each thing that is missing in the repository below this folder: which file, and what to write there. */
    static List<String> missing(Path root) {
        ServiceChecklist checklist = new ServiceChecklist(root);
        ServiceRegistry registry = checklist.registry();
        checklist.requireRows(registry);
        registry.services().forEach(checklist::check);
        return checklist.missing;
    }

    private ServiceRegistry registry() {
        try (InputStream file = Files.newInputStream(root.resolve("services.yaml"))) {
            return ServiceRegistry.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireRows(ServiceRegistry registry) {
        try (Stream<Path> folders = Files.list(root)) {
            folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.endsWith("-service")
                            && Files.exists(root.resolve(name).resolve("pom.xml")))
                    .filter(name -> registry.find(name).isEmpty())
                    .sorted()
                    .forEach(name -> add("services.yaml", "a row with \"name: " + name + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Service service) {
        String name = service.name();
        require("pom.xml", read("pom.xml"), "<module>" + name + "</module>");
        checkCompose(service);
        require(
                "deploy/prometheus/prometheus.yml",
                read("deploy/prometheus/prometheus.yml"),
                name + ":" + service.port());
        require("README.md", read("README.md"), "| `" + name + "/` |");
        service.topics().forEach(topic -> checkChannel(service, topic));
        checkFolder(service);
    }

    private void checkCompose(Service service) {
        String file = "docker-compose.yml";
        Map<String, Object> services = map(yaml(file), "services");
        String name = service.name();
        if (!services.containsKey(name)) {
            add(file, "a service \"" + name + "\", as the other services have");
            return;
        }
        Map<String, Object> definition = map(services, name);
        if (!name.equals(map(map(definition, "build"), "args").get("SERVICE"))) {
            add(file, "in the service " + name + " the build argument \"SERVICE: " + name + "\"");
        }
        Map<String, Object> environment = map(definition, "environment");
        if (!String.valueOf(service.port()).equals(String.valueOf(environment.get("SERVER_PORT")))) {
            add(file, "in the service " + name + " the variable \"SERVER_PORT: " + service.port() + "\"");
        }
        String database = "@mongodb:27017/" + service.shortName() + "?";
        if (!String.valueOf(environment.get("SPRING_MONGODB_URI")).contains(database)) {
            add(file, "in the service " + name + " the variable SPRING_MONGODB_URI with \"" + database + "\"");
        }
        if (!map(map(services, "gateway"), "depends_on").containsKey(name)) {
            add(file, "in depends_on of the gateway \"" + name + ": {condition: service_healthy}\"");
        }
    }

    private void checkChannel(Service service, String topic) {
        boolean described = map(yaml("contracts/asyncapi.yaml"), "channels").values().stream()
                .map(channel -> (Map<String, Object>) channel)
                .anyMatch(channel -> topic.equals(channel.get("address"))
                        && String.valueOf(channel.get("description"))
                                .contains("Published by " + service.name() + ", keyed by "));
        if (!described) {
            add(
                    "contracts/asyncapi.yaml",
                    "a channel with \"address: " + topic + "\" and \"Published by " + service.name()
                            + ", keyed by …\" in its description");
        }
    }

    private void checkFolder(Service service) {
        String name = service.name();
        requireFile(name + "/src/main/java", "Application.java", "the application class, with @ServiceApplication");
        requireFile(
                name + "/src/test/java",
                "ArchitectureTest.java",
                "the architecture rules, as the other services have them");
        for (String language : List.of("id", "en")) {
            requireFile(
                    name + "/src/main/resources",
                    "messages/problems_" + language + ".properties",
                    "the texts of the service's problems");
        }
        String settings = name + "/src/main/resources/application.yaml";
        if (!Files.exists(root.resolve(settings))) {
            add(settings, "spring.application.name, spring.mongodb.uri and server.port");
            return;
        }
        Map<String, Object> values = Repository.settings(root.resolve(settings));
        requireSetting(settings, values, "spring.application.name", name);
        requireSetting(settings, values, "server.port", String.valueOf(service.port()));
        service.uploads().stream()
                .filter(upload -> upload.path().endsWith("/attachments"))
                .forEach(upload ->
                        requireSetting(settings, values, "jmo.http.body-limits.[multipart/form-data]", upload.limit()));
        List<?> open = values.get("jmo.security.open-paths") instanceof List<?> paths ? paths : List.of();
        for (String path : service.open()) {
            if (!open.contains(path)) {
                add(settings, "to the list jmo.security.open-paths \"" + path + "\"");
            }
        }
        for (Object path : open) {
            if (!service.open().contains(path)) {
                add("services.yaml", "to open of " + name + " \"" + path + "\"");
            }
        }
    }

    private void requireSetting(String file, Map<String, Object> values, String setting, String value) {
        if (!value.equals(String.valueOf(values.get(setting)))) {
            add(file, "\"" + setting + ": " + value + "\"");
        }
    }

    private void requireFile(String folder, String end, String content) {
        Path start = root.resolve(folder);
        try (Stream<Path> files = Files.exists(start) ? Files.walk(start) : Stream.empty()) {
            if (files.noneMatch(file -> file.toString().endsWith(end))) {
                add(folder + "/…" + end, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void require(String file, String text, String part) {
        if (!text.contains(part)) {
            add(file, "\"" + part + "\"");
        }
    }

    private void add(String file, String what) {
        missing.add(file + ": add " + what);
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> yaml(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file));
    }

    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return of.get(key) instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }
}
