package id.jmo.platform.observability;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Writes identifiers in the structured log as the Elastic Common Schema does: {@code traceId} as {@code trace.id}. */
final class IdentifierLogNames implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final String SUFFIX = "Id";

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingNameProcessor(JsonWriter.NameProcessor.of(IdentifierLogNames::ecsName));
    }

    private static String ecsName(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) + ".id" : name;
    }
}
