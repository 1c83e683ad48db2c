package id.jmo.account.web;

import id.jmo.account.application.registration.KeepIdentity;
import id.jmo.account.model.registration.IdentityRecord;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What members prove who they are with when they create an account. Nobody reads it here. */
@RestController
@RequestMapping("/api/v1/members/{memberId}/identity-record")
@Tag(name = "Members")
class IdentityRecordController {

    private final KeepIdentity keepIdentity;

    IdentityRecordController(KeepIdentity keepIdentity) {
        this.keepIdentity = keepIdentity;
    }

    /**
     * What is absent is not on record afterwards.
     *
     * @param mothersName the mother's name before marriage (nama ibu kandung)
     */
    record IdentityRecordRequest(
            @Nullable @Valid PassportRequest passport,

            @WellFormed(value = Form.NAME, message = "name-form") @Nullable
            String mothersName) {

        private IdentityRecord identity() {
            return new IdentityRecord(
                    passport == null ? null : passport.passport(),
                    mothersName == null ? null : new PersonName(mothersName));
        }

        @Override
        public String toString() {
            return "IdentityRecordRequest";
        }
    }

    /** Records a member's passport and mother's name, in place of what was on record. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    void keepIdentityRecord(@PathVariable MemberId memberId, @Valid @RequestBody IdentityRecordRequest request) {
        keepIdentity.keep(memberId, request.identity());
    }
}
