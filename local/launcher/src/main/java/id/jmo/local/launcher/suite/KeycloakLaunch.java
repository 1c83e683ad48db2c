package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Preparation;
import id.jmo.operator.realm.RealmFile;
import id.jmo.operator.realm.RealmUpdate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/**
 * The real Keycloak. Its program is unpacked and built once per checkout; each suite has its own database.
 *
 * <p>Java is started directly: Keycloak's own script would stay as a parent that a stop could leave a child behind.
 */
final class KeycloakLaunch {

    private static final List<String> PROGRAM_FOLDERS = List.of("lib", "conf", "providers", "bin");
    /** Building reads all of Keycloak's classes; running does not. */
    private static final int BUILD_HEAP_MEBIBYTES = 512;

    /** Of which the user gets a mail. A wrong password is none: that would flood whoever is guessed at. */
    private static final String MAILED_EVENTS = "UPDATE_CREDENTIAL,REMOVE_CREDENTIAL";

    private static final String REALM = "data/import/jmo-realm.json";
    private static final String DATABASE = "data/h2";
    /** Which version of the file the realm has. */
    private static final String UPDATED = "data/realm-updated";

    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private final Site site;

    KeycloakLaunch(Site site) {
        this.site = site;
    }

    Launch prepare(Consumer<String> note) {
        Path program =
                built(site.checkout().keycloakDistribution(), site.checkout().keycloakExtension(), note);
        Path home = site.home().data(Part.KEYCLOAK);
        try {
            linkProgram(home, program);
            link(home.resolve("themes"), site.checkout().keycloakThemes());
            link(home.resolve("data/password-blacklists"), site.checkout().leakedPasswords());
            Path realm = home.resolve(REALM);
            Files.createDirectories(realm.getParent());
            Files.writeString(
                    realm,
                    LocalRealm.merge(site.checkout().realm(), site.checkout().sampleLogins()));
            if (!Files.exists(home.resolve(DATABASE))) {
                // It will import what the file says now.
                Files.writeString(home.resolve(UPDATED), version(realm(home)));
            }
        } catch (IOException e) {
            throw LaunchFailure.of(e, home);
        }
        List<String> command = java(program, home, Part.KEYCLOAK.heapMebibytes());
        command.addAll(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + site.ports().of(Part.KEYCLOAK),
                "--http-management-port=" + site.ports().keycloakManagement(),
                "--hostname-strict=false",
                "--cache=local",
                "--spi-events-listener--email--include-events=" + MAILED_EVENTS,
                "--import-realm"));
        Map<String, String> environment = new TreeMap<>(realmVariables());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.LOGIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", site.secrets().keycloakAdminPassword());
        return new Launch(command, environment, program.toString());
    }

    /**
     * Brings the realm of a Keycloak that runs to what the files say, if it was imported from earlier ones: Keycloak itself
     * imports a realm once.
     */
    void updateRealm(KeycloakAdmin keycloak, Consumer<String> note) {
        Path home = site.home().data(Part.KEYCLOAK);
        Path updated = home.resolve(UPDATED);
        try {
            JsonNode realm = realm(home);
            String version = version(realm);
            if (Files.exists(updated) && Files.readString(updated).equals(version)) {
                return;
            }
            List<String> changes = new RealmUpdate(keycloak.api(), realm).run();
            if (!changes.isEmpty()) {
                note.accept("the realm is of an earlier version and was updated: " + String.join("; ", changes));
            }
            Files.writeString(updated, version);
        } catch (IOException e) {
            throw LaunchFailure.of(e, updated);
        }
    }

    private JsonNode realm(Path home) throws IOException {
        return RealmFile.resolved(Files.readString(home.resolve(REALM)), realmVariables());
    }

    private static String version(JsonNode realm) {
        CRC32 digest = new CRC32();
        digest.update(realm.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(digest.getValue());
    }

    /** Those of the realm file. */
    private Map<String, String> realmVariables() {
        return Map.of(
                "JMO_GATEWAY_CLIENT_SECRET",
                site.secrets().gatewayClientSecret(),
                "JMO_ACCOUNT_CLIENT_SECRET",
                site.secrets().accountClientSecret(),
                "JMO_APP_URL",
                site.ports().http(Part.GATEWAY).toString(),
                "JMO_MAIL_HOST",
                "localhost",
                "JMO_MAIL_PORT",
                String.valueOf(site.ports().smtp()));
    }

    /**
     * Building takes half a minute of work, so it is done beside, and moved into place only when it is complete. What is
     * built holds the extension: another one is another program.
     */
    private Path built(Path distribution, Path extension, Consumer<String> note) {
        String name =
                distribution.getFileName().toString().replace(".tar.gz", "") + "-" + digest(extension) + "-metrics";
        Path program = site.home().cache().resolve(name);
        if (Files.isDirectory(program)) {
            return program;
        }
        note.accept("keycloak is unpacked and built: once, for a minute");
        Path draft = site.home()
                .cache()
                .resolve(name + ".new." + ProcessHandle.current().pid());
        Home.deleteTree(draft);
        try {
            Files.createDirectories(draft);
        } catch (IOException e) {
            throw LaunchFailure.of(e, draft);
        }
        Path log = site.home().logs().resolve("keycloak-build.log");
        Preparation.run(
                "unpack Keycloak",
                List.of("tar", "-xzf", distribution.toString(), "-C", draft.toString(), "--strip-components=1"),
                Map.of(),
                log);
        try {
            Files.copy(extension, draft.resolve("providers").resolve(extension.getFileName()));
        } catch (IOException e) {
            throw LaunchFailure.of(e, extension);
        }
        List<String> build = java(draft, draft, BUILD_HEAP_MEBIBYTES);
        build.addAll(List.of("build", "--db=dev-file", "--metrics-enabled=true", "--event-metrics-user-enabled=true"));
        Preparation.run("build Keycloak", build, Map.of(), log);
        try {
            Files.move(draft, program);
        } catch (IOException e) {
            if (!Files.isDirectory(program)) {
                throw LaunchFailure.of(e, program);
            }
            Home.deleteTree(draft);
        }
        return program;
    }

    private static String digest(Path file) {
        CRC32 digest = new CRC32();
        try {
            digest.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw LaunchFailure.of(e, file);
        }
        return HexFormat.of().toHexDigits((int) digest.getValue());
    }

    private List<String> java(Path program, Path home, int heapMebibytes) {
        List<String> command = site.jvm(Part.KEYCLOAK);
        // Of two such options the last counts.
        command.add("-Xmx" + heapMebibytes + "m");
        command.addAll(List.of(
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                program.resolve("lib/quarkus-run.jar").toString(),
                ENTRY_POINT));
        return command;
    }

    /** Keycloak wants program and data under one folder: the suite's own holds the data, and links to the program. */
    private static void linkProgram(Path home, Path program) throws IOException {
        Files.createDirectories(home.resolve("data"));
        for (String folder : PROGRAM_FOLDERS) {
            link(home.resolve(folder), program.resolve(folder));
        }
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }
}
