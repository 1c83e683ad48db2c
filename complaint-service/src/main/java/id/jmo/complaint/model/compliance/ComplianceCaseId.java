package id.jmo.complaint.model.compliance;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies one compliance case. */
public record ComplianceCaseId(UUID value) implements Identifier<ComplianceCaseId> {

    /** A new identifier, a UUIDv7. */
    public static ComplianceCaseId next() {
        return new ComplianceCaseId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ComplianceCaseId of(String text) {
        return new ComplianceCaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
