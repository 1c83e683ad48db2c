package id.jmo.claim.model.eligibility;

import id.jmo.claim.model.eligibility.Tick.Reason;
import id.jmo.claim.model.rules.BalanceLimit;
import id.jmo.claim.model.rules.Cause;
import id.jmo.claim.model.rules.CausePolicy;
import id.jmo.claim.model.rules.PensionAge;
import id.jmo.claim.model.rules.WaitingPeriod;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may claim in the app: the three green ticks (balance within the limit, data updated, membership over), and with
 * them data that agrees with the civil registry, consent to the selfie and no other claim under way.
 *
 * @param dataUpdateValidFor how long a pengkinian data counts as recent
 */
public record EligibilityPolicy(
        BalanceLimit balanceLimit,
        CausePolicy causes,
        PensionAge pensionAge,
        WaitingPeriod waitingPeriod,
        Period dataUpdateValidFor) {

    /**
     * Checks every condition, also after the first that is not satisfied: the member sees all that is left to do.
     *
     * @param claimable what a claim would hold, see {@link SavingsFacts#claimable}
     */
    public Eligibility assess(MemberFacts member, Rupiah claimable, Optional<ClaimId> openClaim, LocalDate today) {
        return new Eligibility(List.of(
                balanceWithinLimit(claimable, today),
                dataUpdated(member, today),
                membershipEnded(member, today),
                civilRegistryAgrees(member.civilRegistry()),
                Tick.of(
                        Condition.BIOMETRIC_CONSENT,
                        member.biometricConsent()
                                ? Reason.BIOMETRIC_CONSENT_HOLDS
                                : Reason.BIOMETRIC_CONSENT_WITHDRAWN),
                noOtherClaimOpen(openClaim)));
    }

    /** First tick. */
    private Tick balanceWithinLimit(Rupiah claimable, LocalDate today) {
        Reason reason;
        if (!balanceLimit.allows(claimable, today)) {
            reason = Reason.BALANCE_OVER_LIMIT;
        } else if (claimable.isPositive()) {
            reason = Reason.BALANCE_WITHIN_LIMIT;
        } else {
            reason = Reason.NOTHING_TO_CLAIM;
        }
        return new Tick(Condition.BALANCE, reason, Map.of("balance", claimable, "limit", balanceLimit.on(today)));
    }

    /** Second tick. */
    private Tick dataUpdated(MemberFacts member, LocalDate today) {
        return member.dataUpdatedOn()
                .map(updatedOn -> new Tick(
                        Condition.DATA_UPDATED,
                        today.isAfter(updatedOn.plus(dataUpdateValidFor))
                                ? Reason.DATA_UPDATE_TOO_OLD
                                : Reason.DATA_UP_TO_DATE,
                        Map.of("updatedOn", updatedOn, "validUntil", updatedOn.plus(dataUpdateValidFor))))
                .orElseGet(() -> Tick.of(Condition.DATA_UPDATED, Reason.DATA_NEVER_UPDATED));
    }

    /** Third tick. A cause that the app does not take fails here, before the member takes a selfie. */
    private Tick membershipEnded(MemberFacts member, LocalDate today) {
        return switch (member.membership()) {
            case Membership.Active() -> Tick.of(Condition.MEMBERSHIP_ENDED, Reason.MEMBERSHIP_ACTIVE);
            case Membership.Ended(LocalDate endedOn, var cause) ->
                cause.map(known -> endedFor(known, endedOn, member, today))
                        .orElseGet(() -> new Tick(
                                Condition.MEMBERSHIP_ENDED, Reason.END_CAUSE_UNKNOWN, Map.of("endedOn", endedOn)));
        };
    }

    private Tick endedFor(Cause cause, LocalDate endedOn, MemberFacts member, LocalDate today) {
        Optional<LocalDate> birthDate = member.bornOn();
        if (!causes.isOnline(cause) || (cause == Cause.RETIREMENT && birthDate.isEmpty())) {
            return new Tick(
                    Condition.MEMBERSHIP_ENDED,
                    Reason.CAUSE_AT_BRANCH,
                    Map.of("endedOn", endedOn, "endCause", cause.name()));
        }
        if (cause == Cause.RETIREMENT) {
            LocalDate reachedOn = pensionAge.reachedOn(birthDate.orElseThrow(), today);
            if (today.isBefore(reachedOn)) {
                return new Tick(
                        Condition.MEMBERSHIP_ENDED,
                        Reason.PENSION_AGE_NOT_REACHED,
                        Map.of("endedOn", endedOn, "claimableFrom", reachedOn, "age", pensionAge.on(today)));
            }
        }
        LocalDate claimableFrom = waitingPeriod.overOn(endedOn, cause);
        return new Tick(
                Condition.MEMBERSHIP_ENDED,
                today.isBefore(claimableFrom) ? Reason.IN_WAITING_PERIOD : Reason.MEMBERSHIP_IS_OVER,
                Map.of("endedOn", endedOn, "claimableFrom", claimableFrom));
    }

    private static Tick civilRegistryAgrees(CivilRegistryMatch match) {
        return switch (match) {
            case CivilRegistryMatch.Matched() -> Tick.of(Condition.CIVIL_REGISTRY, Reason.CIVIL_REGISTRY_AGREES);
            case CivilRegistryMatch.Unknown() -> Tick.of(Condition.CIVIL_REGISTRY, Reason.CIVIL_REGISTRY_UNCHECKED);
            case CivilRegistryMatch.Mismatched(List<String> fields) ->
                new Tick(
                        Condition.CIVIL_REGISTRY,
                        Reason.CIVIL_REGISTRY_DIFFERS,
                        Map.of("fields", String.join(", ", fields)));
        };
    }

    private static Tick noOtherClaimOpen(Optional<ClaimId> openClaim) {
        return openClaim
                .map(open ->
                        new Tick(Condition.NO_OPEN_CLAIM, Reason.CLAIM_OPEN, Map.of("openClaimId", open.toString())))
                .orElseGet(() -> Tick.of(Condition.NO_OPEN_CLAIM, Reason.NO_CLAIM_OPEN));
    }
}
