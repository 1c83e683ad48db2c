package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, but a store that is only a listening socket. */
class SupervisorTest {

    @TempDir
    private Path root;

    private Supervisor supervisor;
    private Site site;

    @BeforeEach
    void prepare() throws IOException {
        Checkout checkout = new Checkout(root);
        Home home = Home.of(checkout, root.resolve(".jmo"));
        home.create();
        site = new Site(
                checkout,
                home,
                new Ports(freePort() - Part.STORE.standardPort()),
                new Secrets(home.secrets()),
                Instances.NONE_NAMED,
                false);
        supervisor = new Supervisor(site, Options.in(home.folder()));
    }

    @AfterEach
    void leave_nothing_behind() {
        supervisor.stop(Part.all());
        supervisor.stopOrphans();
        assertThat(supervisor.orphans()).isEmpty();
    }

    @Test
    void a_part_is_started_found_killed_and_started_anew() throws IOException {
        install(ListeningStore.class);

        supervisor.ensureReady(Part.STORE);
        ProcessHandle first = supervisor.running(Part.STORE).orElseThrow();
        assertThat(Probe.accepts(site.ports().of(Part.STORE))).isTrue();

        supervisor.kill(Part.STORE);
        assertThat(supervisor.running(Part.STORE)).isEmpty();
        assertThat(supervisor.died(Part.STORE)).isTrue();

        supervisor.ensureReady(Part.STORE);
        assertThat(supervisor.running(Part.STORE)).isPresent().get().isNotEqualTo(first);
    }

    @Test
    void a_part_that_runs_is_left_alone() throws IOException {
        install(ListeningStore.class);
        supervisor.ensureReady(Part.STORE);
        ProcessHandle first = supervisor.running(Part.STORE).orElseThrow();

        new Supervisor(site, Options.in(site.home().folder())).ensureReady(Part.STORE);

        assertThat(supervisor.running(Part.STORE)).contains(first);
    }

    @Test
    void a_part_that_was_built_anew_is_replaced() throws IOException {
        install(ListeningStore.class);
        supervisor.ensureReady(Part.STORE);
        ProcessHandle old = supervisor.running(Part.STORE).orElseThrow();

        Path jar = install(ListeningStore.class);
        assertThat(jar.toFile().setLastModified(jar.toFile().lastModified() + 10_000))
                .isTrue();
        supervisor.ensureReady(Part.STORE);

        assertThat(old.isAlive()).isFalse();
        assertThat(supervisor.running(Part.STORE)).isPresent().get().isNotEqualTo(old);
    }

    /** Spring Boot's jars have one time in every build, and may have one size; what they are made of, beside them, is newer. */
    @Test
    void a_part_whose_new_jar_has_the_time_and_the_size_of_the_old_one_is_replaced() throws IOException {
        Path original = Files.createFile(install(ListeningStore.class).resolveSibling("local-store-1.jar.original"));
        Files.setLastModifiedTime(root.resolve("local/store/target/local-store-1.jar"), FileTime.fromMillis(0));
        supervisor.ensureReady(Part.STORE);
        ProcessHandle old = supervisor.running(Part.STORE).orElseThrow();

        Files.setLastModifiedTime(
                original,
                FileTime.from(Files.getLastModifiedTime(original).toInstant().plusSeconds(10)));
        supervisor.ensureReady(Part.STORE);

        assertThat(old.isAlive()).isFalse();
        assertThat(supervisor.running(Part.STORE)).isPresent().get().isNotEqualTo(old);
    }

    @Test
    void a_part_that_dies_at_start_is_reported_in_one_line_with_its_last_error_and_its_log() throws IOException {
        install(DyingStore.class);

        assertThatThrownBy(() -> supervisor.ensureReady(Part.STORE))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("store died at start:")
                .hasMessageContaining("IllegalStateException: the disk is made of cheese")
                .hasMessageContaining(site.home().log(Part.STORE).toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void stopping_ends_the_process_and_forgets_it() throws IOException {
        install(ListeningStore.class);
        supervisor.ensureReady(Part.STORE);
        ProcessHandle process = supervisor.running(Part.STORE).orElseThrow();

        supervisor.stop(List.of(Part.STORE));

        assertThat(process.isAlive()).isFalse();
        assertThat(supervisor.died(Part.STORE)).isFalse();
    }

    @Test
    void a_process_without_a_record_is_still_found_and_ended() throws IOException {
        install(ListeningStore.class);
        supervisor.ensureReady(Part.STORE);
        ProcessHandle process = supervisor.running(Part.STORE).orElseThrow();
        new RunRecords(site.home().records()).forget(Part.STORE);

        assertThat(supervisor.orphans()).contains(process);
        supervisor.stopOrphans();

        assertThat(process.isAlive()).isFalse();
    }

    private Path install(Class<?> main) throws IOException {
        Path jar = root.resolve("local/store/target/local-store-1.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        String entry = main.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var bytes = main.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
            out.closeEntry();
        }
        return jar;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Listens where it is told to, until it is ended. */
    public static final class ListeningStore {

        public static void main(String[] arguments) throws IOException {
            int port = Integer.parseInt(arguments[3]);
            try (ServerSocket socket = new ServerSocket(port)) {
                while (true) {
                    socket.accept().close();
                }
            }
        }
    }

    public static final class DyingStore {

        public static void main(String[] arguments) {
            throw new IllegalArgumentException("cannot start", new IllegalStateException("the disk is made of cheese"));
        }
    }
}
