package id.jmo.contribution.model;

import id.jmo.platform.values.Identifier;
import java.util.UUID;

/** Identifies a contribution; it follows from the bill and the line that it was paid with. */
public record ContributionId(UUID value) implements Identifier<ContributionId> {

    @Override
    public String toString() {
        return value.toString();
    }
}
