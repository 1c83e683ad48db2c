package id.jmo.apidocuments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documents of the services as one, which the gateway shows and clients are generated from. */
class MergedDocumentTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void it_is_made_of_the_documents_of_all_services_and_the_gateway() throws IOException {
        Contracts.compare(Contracts.MERGED, JSON.writeValueAsString(merged()) + "\n");
    }

    @Test
    void the_table_of_endpoints_is_made_of_it() throws IOException {
        Contracts.compare(Contracts.ROOT.resolve("docs/endpoints.md"), EndpointTable.of(merged()));
    }

    private static ObjectNode merged() {
        ObjectNode all = null;
        Set<String> operations = new HashSet<>();
        for (var file : Contracts.ofServicesAndGateway()) {
            ObjectNode one = (ObjectNode) JSON.readTree(file);
            one.path("paths")
                    .forEach(path -> path.forEach(operation -> assertThat(
                                    operations.add(operation.path("operationId").stringValue("")))
                            .as("%s is the only %s", file, operation.path("operationId"))
                            .isTrue()));
            if (all == null) {
                all = one;
                all.withObject("/info").put("title", "JMO");
            } else {
                add(all.withObject("/paths"), one.path("paths"));
                for (String kind : new String[] {"schemas", "responses", "securitySchemes"}) {
                    add(all.withObject("/components/" + kind), one.at("/components/" + kind));
                }
                addTags(all, one);
            }
        }
        return java.util.Objects.requireNonNull(all);
    }

    /** What two services both have must be the same, or one of them would be described by the other's. */
    private static void add(ObjectNode into, JsonNode more) {
        more.forEachEntry((name, value) -> {
            if (into.has(name)) {
                assertThat(value).as("%s in two services", name).isEqualTo(into.get(name));
            }
            into.set(name, value);
        });
    }

    private static void addTags(ObjectNode all, JsonNode one) {
        Set<String> known = new HashSet<>();
        all.path("tags").forEach(tag -> known.add(tag.path("name").stringValue("")));
        one.path("tags").forEach(tag -> {
            if (known.add(tag.path("name").stringValue(""))) {
                all.withArray("/tags").add(tag);
            }
        });
    }
}
