package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Preparation;
import id.jmo.local.launcher.process.ProcessEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A runnable jar of Spring Boot, unpacked once per build: a start from the unpacked form is quicker, and a new build
 * does not pull the jar from under a running service.
 */
final class JarLaunch {

    /** Unpacked builds that are kept: one may still run beside the newest. */
    private static final int KEPT = 3;

    private final Site site;

    JarLaunch(Site site) {
        this.site = site;
    }

    Launch prepare(Part part) {
        Path unpacked = unpacked(part);
        Map<String, String> environment = new Settings(site).of(part);
        List<String> command = site.jvm(part);
        if (part != Part.STORE) {
            command.addAll(AotCache.ifWanted(System.getenv())
                    .options(unpacked, command, environment, site.home().logs().resolve(part.name() + "-aot.log")));
        }
        command.addAll(List.of("-jar", unpacked.toString()));
        if (part == Part.STORE) {
            Path data = site.home().data(part);
            command.addAll(List.of(
                    "--data-dir",
                    data.toString(),
                    "--port",
                    String.valueOf(site.ports().of(part))));
        }
        return new Launch(command, environment, identity(part, unpacked));
    }

    /** The gateway is another one when it has other instances to ask. */
    private String identity(Part part, Path unpacked) {
        List<Part> further = part == Part.GATEWAY
                ? site.instances().all().stream()
                        .filter(each -> each.number() > 1)
                        .toList()
                : List.of();
        return further.isEmpty() ? unpacked.toString() : unpacked + " with " + further;
    }

    /** What our services and the sandbox's bank and face vendor know each other by; the sandbox makes it. */
    void generatePartnerKeys() {
        Path sandbox = unpacked(Part.PARTNER_SANDBOX);
        site.secrets().createFolder();
        Preparation.run(
                "make the keys between the services and the partner sandbox",
                List.of(
                        Site.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        sandbox.toString(),
                        "--generate-keys",
                        site.secrets().folder().toString()),
                Map.of(),
                site.home().logs().resolve("partner-keys.log"));
    }

    /** Runs another program that the part's jar holds, in the foreground, and gives how it ended. */
    int runTool(Part part, String program, List<String> arguments) {
        List<String> command = site.jvm(part);
        // No part of the suite: it ends by itself, and bringing the suite down does not concern it.
        command.removeIf(option -> option.equals(site.marker()) || option.startsWith("-Djmo.part="));
        command.addAll(
                List.of("-Dlogging.level.root=warn", "-cp", unpacked(part).toString(), program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        ProcessEnvironment.apply(builder, new Settings(site).of(part));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw LaunchFailure.of(e, unpacked(part));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }

    private Path unpacked(Part part) {
        Path jar = site.checkout().jar(part);
        Path programs = site.home().cache().resolve("programs");
        Path folder = programs.resolve(part.program() + "-" + version(jar));
        Path unpacked = folder.resolve(jar.getFileName());
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        Path draft = programs.resolve(
                folder.getFileName() + ".new." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(programs);
            Home.deleteTree(draft);
            unpack(jar, draft, part);
            Files.move(draft, folder);
            removeOld(programs, part);
        } catch (IOException e) {
            if (!Files.exists(unpacked)) {
                throw LaunchFailure.of(e, folder);
            }
            Home.deleteTree(draft);
        }
        return unpacked;
    }

    private void unpack(Path jar, Path draft, Part part) throws IOException {
        if (!unpacksItself(jar)) {
            Files.createDirectories(draft);
            Files.copy(jar, draft.resolve(jar.getFileName()));
            return;
        }
        Preparation.run(
                "unpack " + jar.getFileName(),
                List.of(
                        Site.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        draft.toString()),
                Map.of(),
                site.home().logs().resolve(part.name() + "-unpack.log"));
    }

    /** Spring Boot's unpacking needs Spring inside; a jar without it, such as the store's, runs as it is. */
    private static boolean unpacksItself(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().startsWith("BOOT-INF/lib/spring-core-"));
        }
    }

    private static String version(Path jar) {
        try {
            return Long.toHexString(Checkout.builtAt(jar).toMillis()) + Long.toHexString(Files.size(jar));
        } catch (IOException e) {
            throw LaunchFailure.of(e, jar);
        }
    }

    private static void removeOld(Path programs, Part part) throws IOException {
        try (Stream<Path> all = Files.list(programs)) {
            all.filter(folder -> folder.getFileName().toString().startsWith(part.program() + "-"))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .forEach(Home::deleteTree);
        }
    }
}
