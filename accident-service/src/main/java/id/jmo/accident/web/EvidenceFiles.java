package id.jmo.accident.web;

import id.jmo.accident.application.GiveEvidence;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AttachmentKind;
import id.jmo.platform.attachments.Attachment;
import id.jmo.platform.attachments.AttachmentUpload;
import id.jmo.platform.attachments.web.AttachmentTransfer;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Receives evidence from members and employers. */
@Component
class EvidenceFiles {

    private final AttachmentTransfer transfer;
    private final GiveEvidence giveEvidence;

    EvidenceFiles(AttachmentTransfer transfer, GiveEvidence giveEvidence) {
        this.transfer = transfer;
        this.giveEvidence = giveEvidence;
    }

    /** @throws Problem if the file is refused, or the case takes none any more */
    Attachment receive(Accident accident, HttpServletRequest request, CurrentUser sender) {
        return transfer.receive(
                request, upload -> switch (giveEvidence.give(accident, kindOf(upload), upload, sender.id())) {
                    case GiveEvidence.Outcome.Given given -> given.attachment();
                    case GiveEvidence.Outcome.NotTaken() -> throw Problem.of(HttpStatus.CONFLICT, "evidence-not-taken");
                });
    }

    private static AttachmentKind kindOf(AttachmentUpload upload) {
        @Nullable String kind = upload.kind();
        return Arrays.stream(AttachmentKind.values())
                .filter(known -> Objects.equals(known.name(), kind))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
                        .with(
                                "allowed",
                                Arrays.stream(AttachmentKind.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))
                        .fault("kind", kind == null ? "required" : "unknown-value"));
    }
}
