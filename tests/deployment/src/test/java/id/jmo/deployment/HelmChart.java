package id.jmo.deployment;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code deploy/helm/jmo}, as Helm makes manifests of it. */
final class HelmChart {

    static final Path FOLDER = Repository.ROOT.resolve("deploy/helm/jmo");

    private final String helm;

    private HelmChart(String helm) {
        this.helm = helm;
    }

    /** Empty where there is no Helm: neither in {@code HELM} nor on the path. */
    static Optional<HelmChart> found() {
        Optional<Path> named = Optional.ofNullable(System.getenv("HELM")).map(Path::of);
        return named.or(() -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "helm"))
                        .filter(Files::isExecutable)
                        .findFirst())
                .map(program -> new HelmChart(program.toString()));
    }

    /**
     * What Helm says of the chart with one of its files of values.
     *
     * @param status 0 if nothing is wrong
     */
    record Said(int status, String output) {}

    Said lint(String values) throws IOException, InterruptedException {
        return run("lint", "--strict", FOLDER.toString(), "-f", values(values));
    }

    Said templateWith(String setting) throws IOException, InterruptedException {
        return run("template", "jmo", FOLDER.toString(), "--set", setting);
    }

    /** The manifests for one of the files of values, as maps. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> manifests(String values) throws IOException, InterruptedException {
        Said said = run("template", "jmo", FOLDER.toString(), "-f", values(values));
        if (said.status() != 0) {
            throw new AssertionError(said.output());
        }
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(new LoaderOptions()))
                                .loadAll(said.output())
                                .spliterator(),
                        false)
                .filter(Map.class::isInstance)
                .map(manifest -> (Map<String, Object>) manifest)
                .toList();
    }

    private static String values(String name) {
        return FOLDER.resolve("values-" + name + ".yaml").toString();
    }

    private Said run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(helm));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), output);
    }
}
