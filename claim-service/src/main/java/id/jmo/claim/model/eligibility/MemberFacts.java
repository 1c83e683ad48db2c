package id.jmo.claim.model.eligibility;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What this service knows of a member, from account's events.
 *
 * @param birthDate as {@code YYYY-MM-DD}; none in copies older than this field
 * @param dataUpdatedOn the day of the last pengkinian data; none if never
 * @param biometricConsent whether their face may be recognised
 * @param bankAccount their own, as the bank said when they gave it in a data update; none if they gave none, or no event has
 *     come since
 */
public record MemberFacts(
        MemberId id,
        Confidential name,
        Optional<Confidential> birthDate,
        Membership membership,
        Optional<LocalDate> dataUpdatedOn,
        CivilRegistryMatch civilRegistry,
        boolean biometricConsent,
        Optional<BankAccount> bankAccount) {

    /** @param number 5 to 20 digits */
    public record BankAccount(String bankCode, Confidential number) {}

    Optional<LocalDate> bornOn() {
        return birthDate.map(date -> LocalDate.parse(date.reveal()));
    }
}
