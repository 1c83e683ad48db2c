package id.jmo.information.model.outage;

import id.jmo.information.model.Bilingual;
import java.time.Instant;

/** What others are told of outages. */
public sealed interface OutageFact {

    record Announced(OutageId id, Notice notice) implements OutageFact {}

    /** What was announced is over. */
    record Ended(OutageId id, Bilingual title, Instant at) implements OutageFact {}
}
