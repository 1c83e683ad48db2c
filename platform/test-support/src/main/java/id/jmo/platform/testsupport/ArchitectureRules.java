package id.jmo.platform.testsupport;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The layers of a service and what may know what. In a service's {@code ArchitectureTest}:
 *
 * <pre>{@code
 * @Test
 * void layers_are_respected() {
 *     ArchitectureRules.forService("id.jmo.claim").check();
 * }
 * }</pre>
 *
 * A rule that finds nothing to check fails. A layer that a service does not have is not checked, but {@code model} and
 * {@code application} must be there.
 */
public final class ArchitectureRules {

    private static final List<String> OUTER_LAYERS = List.of("web", "messaging", "persistence", "partners");

    private static final String[] FRAMEWORKS_OF_OUTER_LAYERS = {
        "org.springframework.web..",
        "org.springframework.http..",
        "org.springframework.data..",
        "org.springframework.kafka..",
        "org.springframework.security..",
        "org.apache.kafka..",
        "com.mongodb..",
        "org.bson..",
        "jakarta.servlet..",
        "tools.jackson..",
        "com.fasterxml.jackson..",
        "java.net.http..",
    };

    private final String root;
    private final List<String> outerLayers;
    private final JavaClasses classes;

    private ArchitectureRules(String root, List<String> outerLayers) {
        this.root = root;
        this.outerLayers = outerLayers;
        this.classes = new ClassFileImporter()
                // ArchUnit's own option does not know the folder of a quick build.
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages(root);
    }

    /**
     * @param root the service's package, like {@code id.jmo.claim}
     * @param furtherLayers layers that only this service has, like {@code engine}; the rules of {@code partners} hold
     *     for them
     */
    public static ArchitectureRules forService(String root, String... furtherLayers) {
        return new ArchitectureRules(
                root,
                Stream.concat(OUTER_LAYERS.stream(), Stream.of(furtherLayers)).toList());
    }

    /** For samples of wrong services, which lie among the tests. */
    static ArchitectureRules forSample(String root) {
        return new ArchitectureRules(root, OUTER_LAYERS, new ClassFileImporter().importPackages(root));
    }

    private ArchitectureRules(String root, List<String> outerLayers, JavaClasses classes) {
        this.root = root;
        this.outerLayers = outerLayers;
        this.classes = classes;
    }

    /** @throws AssertionError naming every class that breaks a rule, rule by rule */
    public void check() {
        List<String> broken = new ArrayList<>();
        for (ArchRule rule : rules()) {
            try {
                rule.check(classes);
            } catch (AssertionError e) {
                broken.add(e.getMessage());
            }
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n\n", broken));
        }
    }

    List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>(List.of(
                everyClassIsInALayer(),
                modelKnowsOnlyJavaAndValues(),
                modelTakesTheTimeFromOutside(),
                applicationKnowsNoOuterLayer(),
                applicationKnowsNoFrameworkOfTheOuterLayers(),
                everyPackageIsNullMarked()));
        outerLayers.stream()
                .filter(this::exists)
                .map(this::knowsNoOtherOuterLayer)
                .forEach(rules::add);
        return rules;
    }

    private ArchRule everyClassIsInALayer() {
        String[] layers = Stream.concat(Stream.of("model", "application"), outerLayers.stream())
                .map(this::layer)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(layers)
                .orShould(beTheApplication())
                .because("who knows one service knows all");
    }

    /** The wiring, and the description of its package. */
    private ArchCondition<JavaClass> beTheApplication() {
        return ArchCondition.from(DescribedPredicate.describe(
                "be the one <Service>Application",
                type -> type.getPackageName().equals(root)
                        && (type.getSimpleName().endsWith("Application")
                                || type.getSimpleName().equals("package-info"))));
    }

    private ArchRule modelKnowsOnlyJavaAndValues() {
        return classes()
                .that()
                .resideInAPackage(layer("model"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "id.jmo.platform.values..", "org.jspecify..", layer("model")))
                .because("the model is plain Java");
    }

    private ArchRule modelTakesTheTimeFromOutside() {
        return noClasses()
                .that()
                .resideInAPackage(layer("model"))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "reads a clock", (JavaAccess<?> access) -> isAClock(access.getTarget())))
                .because("the model has no clock of its own");
    }

    private static boolean isAClock(com.tngtech.archunit.core.domain.AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean now = target.getName().equals("now")
                && owner.startsWith("java.time.")
                && target instanceof com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget call
                && call.getRawParameterTypes().stream().map(HasName::getName).noneMatch("java.time.Clock"::equals);
        return now
                || owner.equals("java.time.Clock") && target.getName().startsWith("system")
                || owner.equals("java.lang.System") && target.getName().startsWith("currentTime");
    }

    private ArchRule applicationKnowsNoOuterLayer() {
        return noClasses()
                .that()
                .resideInAPackage(layer("application"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(outerLayers.stream().map(this::layer).toArray(String[]::new)))
                .because("a use case states what it needs as a port beside it");
    }

    private ArchRule applicationKnowsNoFrameworkOfTheOuterLayers() {
        return noClasses()
                .that()
                .resideInAPackage(layer("application"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS_OF_OUTER_LAYERS))
                .because("HTTP, Kafka and MongoDB stay in the outer layers");
    }

    private ArchRule knowsNoOtherOuterLayer(String outerLayer) {
        String[] others = outerLayers.stream()
                .filter(other -> !other.equals(outerLayer))
                .map(this::layer)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(layer(outerLayer))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("the outer layers know application and model, never each other");
    }

    private ArchRule everyPackageIsNullMarked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be in a package that says @NullMarked",
                        (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("null-safety is checked only where a package asks for it");
    }

    private boolean exists(String layer) {
        return classes.stream().anyMatch(resideInAPackage(layer(layer)));
    }

    private String layer(String name) {
        return root + "." + name + "..";
    }
}
