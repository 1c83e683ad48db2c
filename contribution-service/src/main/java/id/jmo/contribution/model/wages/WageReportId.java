package id.jmo.contribution.model.wages;

import id.jmo.platform.values.Identifier;
import java.util.UUID;

/** Identifies what an employer reported with one file: the id of its import. */
public record WageReportId(UUID value) implements Identifier<WageReportId> {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static WageReportId of(String text) {
        return new WageReportId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
