package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image of claim-service as {@code deploy/images/Dockerfile} makes it of its jar, in an engine that is a file of answers. */
class VerifyIT {

    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final String ENTRY_POINT =
            "[\"java\",\"@/app/jvm.options\",\"--enable-native-access=ALL-UNNAMED\",\"-jar\",\"/app/application.jar\"]";
    private static final String OPTIONS =
            "-XX:MaxRAMPercentage=60 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError";

    @TempDir
    private static Path unpacked;

    @TempDir
    private Path folder;

    private Path app;
    private String entryPoint = ENTRY_POINT;
    private String options = OPTIONS;
    private String furtherVariable = "LANG=C.UTF-8";

    @BeforeAll
    static void unpack() throws Exception {
        Path jar = Files.copy(Libraries.jarOf("claim-service", "target"), unpacked.resolve("application.jar"));
        run(
                Path.of(JAVA_HOME, "bin", "java").toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--layers",
                "--destination",
                unpacked.resolve("layers").toString());
    }

    @BeforeEach
    void image() throws Exception {
        app = Files.createDirectories(folder.resolve("app"));
        try (Stream<Path> each = Files.list(unpacked.resolve("layers"))) {
            for (Path layer : each.toList()) {
                run("cp", "-R", layer + "/.", app.toString());
            }
        }
        Files.copy(Repository.ROOT.resolve("deploy/images/healthcheck"), app.resolve("healthcheck"));
        Files.writeString(app.resolve("jvm.options"), "");
    }

    /** An ahead-of-time cache is no two times the same. */
    @Test
    void an_image_that_runs_the_jar_of_the_source_is_named_with_its_digest_and_what_was_not_compared()
            throws Exception {
        Files.writeString(app.resolve("jvm.options"), "-XX:AOTCache=/app/application.aot\n");
        Files.writeString(app.resolve("application.aot"), "a cache");

        Verify.Said said = verify();

        assertThat(said.lines()).hasSize(2);
        assertThat(said.lines().getFirst()).contains("ahead-of-time cache", "is not compared");
        assertThat(said.lines().getLast()).matches("✓ jmo/claim-service:1 runs claim-service [0-9a-f]{64}");
        assertThat(said.status()).isZero();
    }

    @Test
    void what_was_changed_in_an_image_is_named() throws Exception {
        try (Stream<Path> libraries = Files.list(app.resolve("lib"))) {
            Files.writeString(libraries.sorted().findFirst().orElseThrow(), "another");
        }
        Files.writeString(app.resolve("agent.jar"), "agent");
        Files.writeString(app.resolve("jvm.options"), "-javaagent:/app/agent.jar\n");
        entryPoint = "[\"sh\",\"/app/start\"]";
        options = "-javaagent:/app/agent.jar " + OPTIONS;
        furtherVariable = "JDK_JAVA_OPTIONS=-javaagent:/app/agent.jar";

        Verify.Said said = verify();

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines())
                .hasSize(6)
                .contains(
                        "✗ jmo/claim-service:1: /app/jvm.options has options of its own",
                        "✗ jmo/claim-service:1: agent.jar is not of the source",
                        "✗ jmo/claim-service:1: Entrypoint is [\"sh\",\"/app/start\"], and not " + ENTRY_POINT,
                        "✗ jmo/claim-service:1: JDK_JAVA_OPTIONS is -javaagent:/app/agent.jar, and not empty",
                        "✗ jmo/claim-service:1: JAVA_TOOL_OPTIONS is " + options + ", and not " + OPTIONS)
                .anySatisfy(line -> assertThat(line).endsWith(".jar is not what the source makes"));
    }

    /** A builder that writes the times of files as they are would make another image each time. */
    @Test
    void a_digest_is_named_only_if_two_builds_agree_on_it() throws Exception {
        Verify.Said same = digestBy("echo 1234");
        Verify.Said others = digestBy("date +%s%N");
        Verify.Said failing = digestBy("echo 'no such builder' >&2; exit 1");

        assertThat(same.lines()).containsExactly("✓ claim-service sha256:1234");
        assertThat(same.status()).isZero();
        assertThat(others.lines()).singleElement().asString().matches("✗ claim-service: sha256:\\d+, then sha256:\\d+");
        assertThat(others.status()).isEqualTo(1);
        assertThat(failing.lines()).containsExactly("no such builder", "verify: the image cannot be built");
        assertThat(failing.status()).isEqualTo(2);
    }

    /** @param digest command that says the digest of the image of each build */
    private Verify.Said digestBy(String digest) throws IOException, InterruptedException {
        return Verify.run(
                Map.of("DOCKER", engine("""
                                for argument; do
                                  case "$argument" in type=oci,*) file=${argument#*dest=}; file=${file%%%%,*} ;; esac
                                done
                                digest=$(%s) || exit 1
                                printf '{"manifests":[{"digest":"sha256:%%s"}]}' "$digest" > %s/index.json
                                tar -c -f "$file" -C %s index.json
                                """.formatted(digest, folder, folder)).toString(), "JAVA_HOME", JAVA_HOME),
                "image-digest",
                "claim-service");
    }

    private Verify.Said verify() throws IOException, InterruptedException {
        Path engine = engine("""
                case "$*" in
                  "create jmo/claim-service:1") echo container-1 ;;
                  "cp container-1:/app -") tar -c -C %s app ;;
                  "rm container-1") ;;
                  *Config.Entrypoint*) echo '%s' ;;
                  *Config.User*) echo 10001:10001 ;;
                  *Config.Env*) printf '%%s\\n' '%s' 'JAVA_TOOL_OPTIONS=%s' ;;
                  *) echo "no such command: $*" >&2; exit 1 ;;
                esac
                """.formatted(folder, entryPoint, furtherVariable, options));
        return Verify.run(
                Map.of("DOCKER", engine.toString(), "JAVA_HOME", JAVA_HOME),
                "image",
                "jmo/claim-service:1",
                "claim-service");
    }

    private Path engine(String answers) throws IOException {
        Path engine = folder.resolve("engine");
        Files.writeString(engine, "#!/usr/bin/env bash\n" + answers);
        Files.setPosixFilePermissions(engine, PosixFilePermissions.fromString("rwx------"));
        return engine;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
