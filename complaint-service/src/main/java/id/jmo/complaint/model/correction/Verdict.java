package id.jmo.complaint.model.correction;

import id.jmo.platform.values.Confidential;

/** What the officer decides on one field. */
public sealed interface Verdict {

    record Approve() implements Verdict {}

    /** @param reason in the officer's words; shown to the member */
    record Refuse(Confidential reason) implements Verdict {}
}
