package id.jmo.biometric.engine;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.config.EngineProperties;
import id.jmo.biometric.model.FaceQuality;
import id.jmo.biometric.model.Finding;
import id.jmo.platform.photos.PhotoLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The engine as the service wires it, measured on photos instead of members. */
public final class FaceTool implements AutoCloseable {

    private static final String PARTNERS = "id.jmo.platform.partnerclient.PartnerClientAutoConfiguration";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * The limits of the policy in force.
     *
     * @param policy its version
     * @param findings what is wrong with a photo; empty if it can be judged
     * @param match least similarity of a match
     * @param review least similarity that counts as unsure
     * @param liveness least passive liveness
     */
    public record Gate(
            String policy,
            Function<FaceQuality, Set<Finding>> findings,
            double match,
            double review,
            double liveness) {}

    /** The command cannot be carried out; the message gives the reason in one line. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why, null, false, false);
        }
    }

    private final AnnotationConfigApplicationContext context;
    private final Gate gate;
    private final PhotoLimits limits;
    private final EngineProperties properties;

    private FaceTool(
            AnnotationConfigApplicationContext context, Gate gate, PhotoLimits limits, EngineProperties properties) {
        this.context = context;
        this.gate = gate;
        this.limits = limits;
        this.properties = properties;
    }

    /** @throws Refused if the engine cannot measure */
    public static FaceTool open(ConfigurableEnvironment settings, Gate gate) {
        Binder binder = Binder.get(settings);
        EngineProperties properties =
                binder.bind("jmo.biometric.engine", EngineProperties.class).get();
        PhotoLimits limits =
                binder.bind("jmo.biometric.photo", PhotoLimits.class).get();
        var context = new AnnotationConfigApplicationContext();
        context.setEnvironment(settings);
        context.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        context.registerBean(EngineProperties.class, () -> properties);
        context.register(
                RestClientAutoConfiguration.class,
                ClassUtils.resolveClassName(PARTNERS, FaceTool.class.getClassLoader()),
                EngineConfiguration.class);
        context.refresh();
        FaceTool tool = new FaceTool(context, gate, limits, properties);
        if (context.getBean(BiometricEngine.class).state() instanceof BiometricEngine.State.Failed failed) {
            throw new Refused("The face engine cannot measure: " + failed.why());
        }
        return tool;
    }

    /** @throws Refused if the arguments or the photos cannot be used */
    public void run(String... arguments) {
        Map<String, String> options = options(arguments);
        switch (arguments.length < 2 ? "" : arguments[0]) {
            case "evaluate" -> evaluate(Path.of(arguments[1]), options);
            case "bench" -> bench(Path.of(arguments[1]), options);
            default ->
                throw new Refused(
                        "evaluate DIR [--json FILE] [--html FILE], or bench PHOTO [--json FILE] [--sessions N]");
        }
    }

    private void evaluate(Path folder, Map<String, String> options) {
        EvaluationReport report = new FaceEvaluation(
                        context.getBean(BiometricEngine.class), limits, gate, System.out::println)
                .of(folder);
        System.out.print(report.summary());
        write(options.get("--json"), JSON.writeValueAsString(report));
        write(options.get("--html"), EvaluationPage.of(report));
    }

    private void bench(Path photo, Map<String, String> options) {
        int sessions;
        try {
            sessions = Integer.parseInt(options.getOrDefault("--sessions", "2"));
        } catch (NumberFormatException notANumber) {
            throw new Refused("--sessions takes a number");
        }
        FaceBench.Figures figures = new FaceBench(properties, limits).measure(read(photo), sessions);
        System.out.print(figures.summary());
        write(options.get("--json"), JSON.writeValueAsString(figures));
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i < arguments.length; i += 2) {
            if (!List.of("--json", "--html", "--sessions").contains(arguments[i]) || i + 1 == arguments.length) {
                throw new Refused("There is no " + arguments[i] + " here, or its value is missing");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refused(file + " cannot be read");
        }
    }

    private static void write(@Nullable String file, String content) {
        if (file != null) {
            try {
                Files.writeString(Path.of(file), content);
                System.out.println("  " + file);
            } catch (IOException unwritable) {
                throw new Refused(file + " cannot be written");
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
