package id.jmo.account.web;

import id.jmo.account.application.CorrectDeath;
import id.jmo.account.application.ReadMember;
import id.jmo.account.model.DeathCorrection;
import id.jmo.account.model.Member;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A death that was recorded by mistake is corrected by two officers. */
@RestController
@RequestMapping("/api/v1/members/{memberId}/death-correction")
@ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
@Tag(name = "Correction of a death")
class DeathCorrectionController {

    private final CorrectDeath correctDeath;
    private final ReadMember readMember;

    DeathCorrectionController(CorrectDeath correctDeath, ReadMember readMember) {
        this.correctDeath = correctDeath;
        this.readMember = readMember;
    }

    /** @param evidence what shows that the member lives: the letter, its number and date */
    record DeathCorrectionRequest(
            @NotNull @Size(min = 5, max = 500) @PlainText String evidence) {

        @Override
        public String toString() {
            return "DeathCorrectionRequest";
        }
    }

    enum DeathCorrectionStatus {
        /** Waits for another officer. */
        PROPOSED,
        /** The membership is active again. */
        CONFIRMED,
        REJECTED
    }

    /**
     * @param recordedDeath the day that was recorded
     * @param proposedBy the id of the officer's account
     * @param decidedBy that of another officer's
     */
    record DeathCorrectionView(
            DeathCorrectionStatus status,
            LocalDate recordedDeath,
            String evidence,
            String proposedBy,
            OffsetDateTime proposedAt,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt) {

        private static DeathCorrectionView of(Member member) {
            DeathCorrection correction = member.deathCorrection();
            if (correction == null) {
                throw Problem.of(HttpStatus.NOT_FOUND, "death-correction-not-found");
            }
            DeathCorrection.Verdict verdict = correction.verdict();
            return new DeathCorrectionView(
                    verdict == null
                            ? DeathCorrectionStatus.PROPOSED
                            : verdict.confirmed() ? DeathCorrectionStatus.CONFIRMED : DeathCorrectionStatus.REJECTED,
                    correction.endedOn(),
                    correction.evidence().reveal(),
                    correction.proposedBy(),
                    Jakarta.at(correction.proposedAt()),
                    verdict == null ? null : verdict.by(),
                    verdict == null ? null : Jakarta.at(verdict.at()));
        }
    }

    /** Proposes to correct a death that was recorded by mistake. It counts when another officer confirms it. */
    @PostMapping
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"no-death-recorded", "death-correction-proposed"})
    DeathCorrectionView proposeDeathCorrection(
            CurrentUser user, @PathVariable MemberId memberId, @Valid @RequestBody DeathCorrectionRequest request) {
        return DeathCorrectionView.of(correctDeath.propose(
                memberId, Confidential.of(request.evidence().strip()), user.id()));
    }

    /** Reads the last correction of a recorded death, and what became of it. */
    @GetMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {"member-not-found", "death-correction-not-found"})
    DeathCorrectionView readDeathCorrection(@PathVariable MemberId memberId) {
        return DeathCorrectionView.of(readMember.byId(memberId));
    }

    /** Confirms what another officer proposed: the membership is active again, as before. */
    @PostMapping("/confirmation")
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {"member-not-found", "death-correction-not-found"})
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "second-officer-must-differ")
    DeathCorrectionView confirmDeathCorrection(CurrentUser user, @PathVariable MemberId memberId) {
        return DeathCorrectionView.of(correctDeath.decide(memberId, true, user.id()));
    }

    /** Rejects what another officer proposed; the death stays on record. */
    @PostMapping("/rejection")
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {"member-not-found", "death-correction-not-found"})
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "second-officer-must-differ")
    DeathCorrectionView rejectDeathCorrection(CurrentUser user, @PathVariable MemberId memberId) {
        return DeathCorrectionView.of(correctDeath.decide(memberId, false, user.id()));
    }
}
