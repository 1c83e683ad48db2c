package id.jmo.deployment;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The second diagram of C4, in Mermaid: what runs, and who calls whom. */
final class ContainerDiagram {

    private static final Map<String, String> PARTNERS = Map.of(
            "civil-registry", "Civil registry",
            "identity-provider", "Keycloak",
            "bank", "Bank (money out)",
            "collecting-bank", "Bank (money in)",
            "face-vendor", "Face comparison",
            "sms", "SMS",
            "mail", "Mail",
            "push", "Web push");

    private ContainerDiagram() {}

    static String of(ServiceRegistry registry) {
        StringBuilder diagram = new StringBuilder("""
                ```mermaid
                C4Container
                  Person(member, "Member")
                  Person(staff, "Officers, operators, editors, auditors")
                  Person(employer, "Employers, clinics")
                  System_Boundary(jmo, "JMO suite") {
                    Container(gateway, "gateway", "Spring Cloud Gateway", "the only way in; serves the member app and the console")
                """);
        registry.services()
                .forEach(service -> diagram.append("    Container(%s, \"%s\", \"Spring Boot\", \"%s\")%n"
                        .formatted(
                                id(service.name()),
                                service.name(),
                                service.title().en())));
        diagram.append("""
                    ContainerQueue(kafka, "Kafka", "", "a topic a service or more, CloudEvents")
                    ContainerDb(mongodb, "MongoDB", "", "a database a service, its outbox in it")
                  }
                """);
        Set<String> partners = new LinkedHashSet<>();
        registry.services().forEach(service -> partners.addAll(service.partners()));
        partners.forEach(
                partner -> diagram.append("  System_Ext(%s, \"%s\")%n".formatted(id(partner), nameOf(partner))));
        diagram.append("""
                  Rel(member, gateway, "app, API", "HTTPS")
                  Rel(staff, gateway, "console, API", "HTTPS")
                  Rel(employer, gateway, "API", "HTTPS")
                """);
        registry.services().forEach(service -> relations(service, diagram));
        return diagram.append("```\n").toString();
    }

    private static void relations(Service service, StringBuilder diagram) {
        String from = id(service.name());
        diagram.append("  Rel(gateway, %s, \"routes\", \"HTTP\")%n".formatted(from));
        diagram.append("  BiRel(%s, kafka, \"events\")%n".formatted(from));
        diagram.append("  Rel(%s, mongodb, \"%s\")%n".formatted(from, service.shortName()));
        service.partners()
                .forEach(partner -> diagram.append("  Rel(%s, %s, \"calls\")%n".formatted(from, id(partner))));
    }

    private static String nameOf(String partner) {
        String name = PARTNERS.get(partner);
        if (name == null) {
            throw new AssertionError("A partner without a name in the diagram: " + partner);
        }
        return name;
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "");
    }
}
