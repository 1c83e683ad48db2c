package id.jmo.local.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.suite.Checkout;
import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./jmo} reads itself, because it comes before everything that is built: services.yaml and the poms. */
class BuildScriptTest {

    private static final Instant BUILT = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void the_script_reads_the_same_services_as_the_registry() throws Exception {
        assertThat(run(Checkout.find().root(), "services"))
                .containsExactlyElementsOf(ServiceRegistry.load().services().stream()
                        .map(Service::name)
                        .toList());
    }

    @Test
    void quotes_comments_and_the_order_of_keys_do_not_matter() throws Exception {
        Files.writeString(folder.resolve("services.yaml"), """
            # name: no-service
            services:
              - name: "claim-service"   # the claims
                title: {id: Klaim, en: Claims}
              - port: 8085
                name: payout-service
            """.replace("payout-service\n", "payout-service\r\n"));

        assertThat(run(folder, "services")).containsExactly("claim-service", "payout-service");
    }

    @Test
    void a_module_is_built_anew_after_a_change_in_what_it_carries_at_any_remove() throws Exception {
        checkout();
        assertThat(stale()).isEmpty();

        write("platform/values/src/main/Rupiah.java", "");

        assertThat(stale()).containsExactly("claim-service");
    }

    /** Spring Boot gives a jar the time of its entries, the same in every build. */
    @Test
    void when_a_jar_was_built_is_known_by_what_spring_boot_made_it_of() throws Exception {
        checkout();
        Path jar = folder.resolve("claim-service/target/claim-service-1.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(stale()).containsExactly("claim-service");

        write("claim-service/target/claim-service-1.jar.original", "");
        assertThat(stale()).isEmpty();

        Files.setLastModifiedTime(
                folder.resolve("claim-service/pom.xml"),
                FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(stale()).containsExactly("claim-service");
    }

    /** Maven leaves a jar alone whose content did not change, though a library beside it is another. */
    @Test
    void what_was_built_last_runs_and_not_the_jar_of_a_full_build_before() throws Exception {
        checkout();
        write("gateway/target/gateway-1.jar", "");
        assertThat(run(folder, "class_path gateway")).singleElement().asString().doesNotContain("quick");

        assertThat(run(folder, "count_as_newest gateway; class_path gateway"))
                .singleElement()
                .asString()
                .endsWith("gateway/target/quick/*:" + run(folder, "echo $root").getFirst()
                        + "/gateway/target/quick/lib/*");
    }

    @Test
    void what_only_tests_use_makes_no_module_stale() throws Exception {
        checkout();

        write("platform/test-support/src/main/Broker.java", "");

        assertThat(stale()).isEmpty();
    }

    @Test
    void a_new_row_in_the_registry_makes_stale_what_carries_the_registry() throws Exception {
        checkout();

        write("services.yaml", "services: []");

        assertThat(stale()).containsExactly("gateway");
    }

    @Test
    void a_changed_screen_makes_stale_what_serves_the_app() throws Exception {
        checkout();

        write("web/member/src/home/Home.tsx", "");

        assertThat(stale()).containsExactly("gateway");
    }

    @Test
    void a_machine_without_maven_builds_by_the_wrapper_in_the_version_that_it_pins() throws Exception {
        Path root = Checkout.find().root();

        assertThat(run(folder, "PATH=" + folder + "; maven_command"))
                .containsExactly(root.resolve("mvnw").toString());
        assertThat(root.resolve(".mvn/wrapper/maven-wrapper.properties"))
                .content()
                .contains("distributionSha256Sum=");
    }

    @Test
    void a_machine_that_can_neither_build_nor_download_maven_says_so_in_one_line() throws Exception {
        assertThat(run(folder, "PATH=" + folder + "; (require_build_tools) 2>&1 || true"))
                .containsExactly("✗ Maven is missing, and so are curl and unzip to download it: install it"
                        + " (Debian: apt install maven · macOS: brew install maven)");
    }

    private void checkout() throws IOException {
        pom("", "");
        pom("platform/values", "");
        pom("platform/mongo", dependency("values", "compile"));
        pom("platform/test-support", "");
        pom("platform/service-registry", "");
        pom("claim-service", dependency("mongo", "compile") + dependency("test-support", "test"));
        pom("web", "");
        pom("gateway", dependency("service-registry", "compile") + dependency("web", "runtime"));
        write("services.yaml", "services: []");
        write("claim-service/target/claim-service-1.jar", "");
        write("gateway/target/quick/gateway-1.jar", "");
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean jar = file.toString().endsWith(".jar");
                Files.setLastModifiedTime(file, FileTime.from(jar ? BUILT : BUILT.minusSeconds(60)));
            }
        }
    }

    private void pom(String module, String dependencies) throws IOException {
        String artifact = Path.of(module).getFileName().toString();
        write(module + "/pom.xml", """
            <project>
              <parent>
                <artifactId>jmo</artifactId>
              </parent>
              <artifactId>%s</artifactId>
              <dependencies>
            %s
              </dependencies>
            </project>
            """.formatted(artifact, dependencies));
    }

    private static String dependency(String artifact, String scope) {
        return """
                <dependency>
                  <groupId>id.jmo</groupId>
                  <artifactId>%s</artifactId>
                  <scope>%s</scope>
                </dependency>
            """.formatted(artifact, scope);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name.startsWith("/") ? name.substring(1) : name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> stale() throws IOException, InterruptedException {
        return run(folder, "stale_modules claim-service gateway");
    }

    /** Runs one of the script's own functions in a folder, and gives the lines that it prints. */
    private static List<String> run(Path in, String function) throws IOException, InterruptedException {
        Path script = Checkout.find().root().resolve("jmo");
        Process process = new ProcessBuilder("bash", "-c", "source '" + script + "'; " + function)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
