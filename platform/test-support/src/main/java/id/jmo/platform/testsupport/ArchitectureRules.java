package id.jmo.platform.testsupport;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import id.jmo.platform.application.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

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
 * A service has the layers {@code model}, {@code application}, {@code web}, {@code messaging}, {@code persistence},
 * {@code partners}, {@code jobs} and {@code config}, as far as it has anything in them; {@code model} and
 * {@code application} must be there. A rule that finds nothing to check fails.
 */
public final class ArchitectureRules {

    /** The outer layers but for config, which they all may know. */
    private static final List<String> ADAPTERS = List.of("web", "messaging", "persistence", "partners", "jobs");

    /** What the model may know beside itself. */
    private static final List<String> PLAIN = List.of(
            "java..",
            "org.jspecify..",
            "id.jmo.platform.values..",
            "id.jmo.platform.caseclock..",
            "id.jmo.platform.photos..",
            "id.jmo.platform.reconciliation");

    private static final String CONFIG = "config";

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "org.apache.kafka..",
        "com.mongodb..",
        "org.bson..",
        "jakarta.servlet..",
        "tools.jackson..",
        "com.fasterxml.jackson..",
        "java.net.http..",
        "io.micrometer..",
        "id.jmo.platform.outbox..",
        "id.jmo.platform.consumption..",
        "id.jmo.platform.mongo..",
    };

    private final String root;
    private final List<String> adapters;
    private final JavaClasses classes;

    private ArchitectureRules(String root, List<String> adapters) {
        this.root = root;
        this.adapters = adapters;
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
                Stream.concat(ADAPTERS.stream(), Stream.of(furtherLayers))
                        .distinct()
                        .toList());
    }

    /** For samples of wrong services, which lie among the tests. */
    static ArchitectureRules forSample(String root) {
        return new ArchitectureRules(root, ADAPTERS, new ClassFileImporter().importPackages(root));
    }

    private ArchitectureRules(String root, List<String> adapters, JavaClasses classes) {
        this.root = root;
        this.adapters = adapters;
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
                applicationKnowsNoFramework(),
                useCasesAreMarked(),
                storesAreNamedMongo(),
                loggersAreNamedLog(),
                everyPackageIsNullMarked(),
                documentsAreLetters()));
        Stream.concat(adapters.stream(), Stream.of(CONFIG))
                .filter(this::exists)
                .map(this::knowsNoAdapterBesideItself)
                .forEach(rules::add);
        return rules;
    }

    /** So that every PDF is tagged: {@code PdfLetters} does it. */
    private ArchRule documentsAreLetters() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openpdf..")
                .because("PdfLetters writes documents that a screen reader can read");
    }

    private ArchRule everyClassIsInALayer() {
        String[] layers = Stream.concat(Stream.of("model", "application", CONFIG), adapters.stream())
                .map(this::layer)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(layers)
                .orShould(beTheApplication())
                .because("all services have the same layers");
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
                .onlyDependOnClassesThat(resideInAnyPackage(
                        Stream.concat(PLAIN.stream(), Stream.of(layer("model"))).toArray(String[]::new)))
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
                .dependOnClassesThat(resideInAnyPackage(Stream.concat(adapters.stream(), Stream.of(CONFIG))
                        .map(this::layer)
                        .toArray(String[]::new)))
                .because("a use case states what it needs as a port beside it");
    }

    private ArchRule applicationKnowsNoFramework() {
        return noClasses()
                .that()
                .resideInAPackage(layer("application"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
                .because("Spring, HTTP, Kafka, MongoDB and metrics stay in the outer layers");
    }

    private ArchRule useCasesAreMarked() {
        return classes()
                .that()
                .resideInAPackage(layer("application"))
                .and()
                .arePublic()
                .and()
                .areNotRecords()
                .and()
                .areNotAssignableTo(Throwable.class)
                .and(DescribedPredicate.describe(
                        "take a port",
                        (JavaClass type) -> type.getConstructors().stream()
                                .flatMap(constructor -> constructor.getRawParameterTypes().stream())
                                .anyMatch(this::isAPort)))
                .should()
                .beAnnotatedWith(UseCase.class)
                .because("a use case is found by scanning");
    }

    private boolean isAPort(JavaClass type) {
        return type.isInterface() && resideInAPackage(layer("application")).test(type);
    }

    private ArchRule storesAreNamedMongo() {
        return classes()
                .that()
                .resideInAPackage(layer("persistence"))
                .and(DescribedPredicate.describe(
                        "implement a port",
                        (JavaClass type) -> type.getAllRawInterfaces().stream().anyMatch(this::isAPort)))
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameStartingWith("Mongo")
                .allowEmptyShould(true)
                .because("the store of a port X is MongoX");
    }

    private ArchRule loggersAreNamedLog() {
        return fields().that()
                .haveRawType(Logger.class)
                .should()
                .haveName("LOG")
                .allowEmptyShould(true)
                .because("loggers have one name");
    }

    private ArchRule knowsNoAdapterBesideItself(String outerLayer) {
        String[] others = adapters.stream()
                .filter(other -> !other.equals(outerLayer))
                .map(this::layer)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(layer(outerLayer))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("the outer layers know application, model and config, never each other");
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
