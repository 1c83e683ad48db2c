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
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rooms of a service and what may know what. In a service's {@code ArchitectureTest}:
 *
 * <pre>{@code
 * @Test
 * void the_rooms_are_kept() {
 *     ArchitectureRules.forService("id.jmo.claim").check();
 * }
 * }</pre>
 *
 * A rule that finds nothing to check fails. A room that a service does not have is not checked, but {@code model} and
 * {@code application} must be there.
 */
public final class ArchitectureRules {

    private static final List<String> OUTER_ROOMS = List.of("web", "messaging", "persistence", "partners");

    private static final String[] FRAMEWORKS_OF_OUTER_ROOMS = {
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
    private final List<String> outerRooms;
    private final JavaClasses classes;

    private ArchitectureRules(String root, List<String> outerRooms) {
        this.root = root;
        this.outerRooms = outerRooms;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /**
     * @param root the service's package, like {@code id.jmo.claim}
     * @param furtherOuterRooms rooms that only this service has, like {@code engine}; the rules of {@code partners} hold
     *     for them
     */
    public static ArchitectureRules forService(String root, String... furtherOuterRooms) {
        return new ArchitectureRules(
                root,
                Stream.concat(OUTER_ROOMS.stream(), Stream.of(furtherOuterRooms))
                        .toList());
    }

    /** For samples of wrong services, which lie among the tests. */
    static ArchitectureRules forSample(String root) {
        return new ArchitectureRules(root, OUTER_ROOMS, new ClassFileImporter().importPackages(root));
    }

    private ArchitectureRules(String root, List<String> outerRooms, JavaClasses classes) {
        this.root = root;
        this.outerRooms = outerRooms;
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
                everyClassHasARoom(),
                modelKnowsOnlyJavaAndValues(),
                modelTakesTheTimeFromOutside(),
                applicationKnowsNoOuterRoom(),
                applicationKnowsNoFrameworkOfTheOuterRooms(),
                everyPackageIsNullMarked()));
        outerRooms.stream()
                .filter(this::exists)
                .map(this::knowsNoOtherOuterRoom)
                .forEach(rules::add);
        return rules;
    }

    private ArchRule everyClassHasARoom() {
        String[] rooms = Stream.concat(Stream.of("model", "application"), outerRooms.stream())
                .map(this::room)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(rooms)
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
                .resideInAPackage(room("model"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "id.jmo.platform.values..", "org.jspecify..", room("model")))
                .because("the model is plain Java");
    }

    private ArchRule modelTakesTheTimeFromOutside() {
        return noClasses()
                .that()
                .resideInAPackage(room("model"))
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

    private ArchRule applicationKnowsNoOuterRoom() {
        return noClasses()
                .that()
                .resideInAPackage(room("application"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(outerRooms.stream().map(this::room).toArray(String[]::new)))
                .because("a use case states what it needs as a port beside it");
    }

    private ArchRule applicationKnowsNoFrameworkOfTheOuterRooms() {
        return noClasses()
                .that()
                .resideInAPackage(room("application"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS_OF_OUTER_ROOMS))
                .because("HTTP, Kafka and MongoDB stay in the outer rooms");
    }

    private ArchRule knowsNoOtherOuterRoom(String outerRoom) {
        String[] others = outerRooms.stream()
                .filter(other -> !other.equals(outerRoom))
                .map(this::room)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room(outerRoom))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("the outer rooms know application and model, never each other");
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

    private boolean exists(String room) {
        return classes.stream().anyMatch(resideInAPackage(room(room)));
    }

    private String room(String name) {
        return root + "." + name + "..";
    }
}
