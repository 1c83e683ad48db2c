package id.jmo.accident.web;

import id.jmo.accident.application.GuaranteeTreatment;
import id.jmo.platform.documents.DocumentCodes;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The check of letters of guarantee, for whoever holds one. */
@RestController
@ForRole(Role.CLAIMS_OFFICER)
@Tag(name = "Guarantee letters")
class GuaranteeLetterController {

    private final GuaranteeTreatment guarantees;
    private final DocumentCodes codes;

    GuaranteeLetterController(GuaranteeTreatment guarantees, DocumentCodes codes) {
        this.guarantees = guarantees;
        this.codes = codes;
    }

    /** What is said of a letter, and nothing more. */
    enum Validity {
        VALID,
        /** Genuine, but its time is over or its case was rejected. */
        EXPIRED,
        /** No letter of ours has this code. */
        FORGED
    }

    record VerificationView(Validity validity) {}

    /** Checks the code of a letter of guarantee. */
    @GetMapping("/api/v1/guarantee-letters/verification/{code}")
    @PermitAll
    VerificationView verifyGuaranteeLetter(
            @Schema(example = "AQGSAAAAAHAAgAAAAAAAoAEAAFEXkVZ0b2tlbl9vZl90ZXN0") @PathVariable @Size(max = 100)
                    String code) {
        return new VerificationView(codes.read(GuaranteeLetters.KIND, code)
                .map(coded -> guarantees.isValid(coded.document()) ? Validity.VALID : Validity.EXPIRED)
                .orElse(Validity.FORGED));
    }
}
