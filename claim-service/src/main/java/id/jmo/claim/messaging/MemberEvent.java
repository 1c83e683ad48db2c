package id.jmo.claim.messaging;

import id.jmo.claim.model.eligibility.CivilRegistryMatch;
import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.claim.model.eligibility.Membership;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the snapshot that every event of a member carries.
 *
 * @param biometricConsent absent in events from before members could withdraw it, and then true
 * @param bankAccount absent in events from before this field
 */
record MemberEvent(
        MemberId memberId,
        Confidential name,
        Confidential birthDate,
        MembershipPart membership,
        @Nullable LocalDate dataUpdatedOn,
        CivilRegistryPart civilRegistry,
        @Nullable Boolean biometricConsent,
        @Nullable AccountPart bankAccount) {

    record AccountPart(String bankCode, Confidential accountNumber) {}

    /** @param cause as account names it; one that this service does not know is no cause to claim */
    record MembershipPart(
            Status status,
            @Nullable LocalDate endedOn,
            @Nullable String cause) {

        enum Status {
            ACTIVE,
            ENDED
        }

        Membership asMembership() {
            return switch (status) {
                case ACTIVE -> new Membership.Active();
                case ENDED -> {
                    if (endedOn == null) {
                        throw new IllegalArgumentException("A membership that ended did so on a day");
                    }
                    yield new Membership.Ended(endedOn, knownCause());
                }
            };
        }

        private Optional<Cause> knownCause() {
            return Arrays.stream(Cause.values())
                    .filter(known -> known.name().equals(cause))
                    .findFirst();
        }
    }

    record CivilRegistryPart(Status status, @Nullable List<String> mismatches) {

        enum Status {
            UNCHECKED,
            MATCHED,
            MISMATCHED,
            UNAVAILABLE
        }

        CivilRegistryMatch asMatch() {
            return switch (status) {
                case UNCHECKED, UNAVAILABLE -> new CivilRegistryMatch.Unknown();
                case MATCHED -> new CivilRegistryMatch.Matched();
                case MISMATCHED -> new CivilRegistryMatch.Mismatched(mismatches == null ? List.of() : mismatches);
            };
        }
    }

    MemberFacts asFacts() {
        return new MemberFacts(
                memberId,
                name,
                Optional.of(birthDate),
                membership.asMembership(),
                Optional.ofNullable(dataUpdatedOn),
                civilRegistry.asMatch(),
                !Boolean.FALSE.equals(biometricConsent),
                Optional.ofNullable(bankAccount)
                        .map(account -> new MemberFacts.BankAccount(account.bankCode(), account.accountNumber())));
    }
}
