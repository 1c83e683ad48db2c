package id.jmo.accident.model;

import id.jmo.platform.values.Uuid7;
import java.time.Instant;
import java.util.UUID;

/**
 * What was given for a case: a file, or paper that an officer saw at a branch.
 *
 * @param file of the attachments; a new id where there is none
 */
public record EvidenceFile(UUID file, AttachmentKind kind, Instant givenAt) {

    /** Paper, seen by an officer. */
    static EvidenceFile onPaper(AttachmentKind kind, Instant seenAt) {
        return new EvidenceFile(Uuid7.next(), kind, seenAt);
    }
}
