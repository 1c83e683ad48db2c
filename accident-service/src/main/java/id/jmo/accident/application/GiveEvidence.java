package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentLifecycle;
import id.jmo.accident.model.AccidentTrigger.EvidenceGiven;
import id.jmo.accident.model.AttachmentKind;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.EvidenceFile;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.attachments.Attachment;
import id.jmo.platform.attachments.AttachmentUpload;
import id.jmo.platform.attachments.Attachments;
import id.jmo.platform.values.AccidentId;

/** Member or employer gives evidence as a file. */
@UseCase
public class GiveEvidence {

    /** The result. */
    public sealed interface Outcome {

        record Given(Accident accident, Attachment attachment) implements Outcome {}

        /** The case takes no evidence any more. */
        record NotTaken() implements Outcome {}
    }

    private final Attachments attachments;
    private final Accidents accidents;
    private final MoveAccident moves;

    GiveEvidence(Attachments attachments, Accidents accidents, MoveAccident moves) {
        this.attachments = attachments;
        this.accidents = accidents;
        this.moves = moves;
    }

    /**
     * Keeps the file first and records it in the case then: after a crash between the two, the same file given again
     * completes it.
     *
     * @param sender the subject of the sender's token
     * @throws id.jmo.platform.attachments.AttachmentRefused if the file is not accepted
     */
    public Outcome give(Accident accident, AttachmentKind kind, AttachmentUpload upload, String sender) {
        if (!AccidentLifecycle.allows(accident, EvidenceGiven.class)) {
            return new Outcome.NotTaken();
        }
        Attachment kept = attachments.add(accident.id().toString(), upload, sender);
        EvidenceFile file = new EvidenceFile(kept.attachmentId().value(), kind, kept.addedAt());
        Decision decision = moves.move(accident.id(), new EvidenceGiven(file)).orElseThrow();
        return switch (decision) {
            case Decision.Moved moved -> new Outcome.Given(moved.accident(), kept);
            case Decision.Ignored _ -> new Outcome.Given(current(accident.id()), kept);
            case Decision _ -> new Outcome.NotTaken();
        };
    }

    private Accident current(AccidentId accident) {
        return accidents.find(accident).orElseThrow();
    }
}
