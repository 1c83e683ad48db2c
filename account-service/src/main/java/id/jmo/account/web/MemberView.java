package id.jmo.account.web;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.CivilRegistry;
import id.jmo.account.model.CivilRegistry.Finding;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactRelation;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.Segment;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as the API shows them, to themselves and to officers. The name and the birth date are shown, because a
 * difference from the civil registry is found by reading them; numbers and contact are masked.
 *
 * @param nik masked but for the last four digits, and so is the KPJ
 * @param employerNumber the number under which the employer is registered (NPP)
 */
record MemberView(
        MemberId memberId,
        String name,
        String nik,
        String kpj,
        LocalDate birthDate,
        Segment segment,
        @Nullable String employer,
        @Nullable String employerNumber,
        MembershipView membership,
        @Nullable LocalDate dataUpdatedOn,
        RegistryView civilRegistry,
        ContactView contact,
        String language) {

    enum MembershipStatus {
        ACTIVE,
        ENDED
    }

    record MembershipView(
            MembershipStatus status,
            @Nullable LocalDate endedOn,
            @Nullable EndCause cause) {}

    enum RegistryStatus {
        UNCHECKED,
        UNAVAILABLE,
        MATCHED,
        MISMATCHED
    }

    /**
     * @param mismatches names of the fields that differ
     * @param checkedAt when the registry answered last
     * @param checkPending whether an answer is still awaited
     */
    record RegistryView(
            RegistryStatus status,
            List<String> mismatches,
            @Nullable OffsetDateTime checkedAt,
            boolean checkPending) {}

    /**
     * @param address whether an address is known
     * @param emergencyRelation of the emergency contact, if there is one and it is known
     * @param bankAccount where the member is paid, if they have named it
     * @param occupation what the member works as, if they have said it
     */
    record ContactView(
            @Nullable String email,
            @Nullable String phone,
            boolean address,
            @Nullable String npwp,
            boolean emergencyContact,
            @Nullable ContactRelation emergencyRelation,
            @Nullable AccountView bankAccount,
            @Nullable String occupation) {}

    /** @param accountNumber masked */
    record AccountView(String bankCode, String accountNumber) {}

    static MemberView of(Member member) {
        EmployerNumber employerNumber = member.employerNumber();
        return new MemberView(
                member.id(),
                member.name().text(),
                member.nik().masked(),
                member.kpj().masked(),
                member.birthDate(),
                member.segment(),
                member.employer(),
                employerNumber == null ? null : employerNumber.text(),
                membership(member.membership()),
                member.dataUpdatedOn(),
                registry(member.civilRegistry()),
                contact(member.contact()),
                member.language().code());
    }

    private static MembershipView membership(id.jmo.account.model.Membership membership) {
        return switch (membership) {
            case id.jmo.account.model.Membership.Active() -> new MembershipView(MembershipStatus.ACTIVE, null, null);
            case id.jmo.account.model.Membership.Ended(LocalDate endedOn, EndCause cause) ->
                new MembershipView(MembershipStatus.ENDED, endedOn, cause);
        };
    }

    private static RegistryView registry(CivilRegistry registry) {
        boolean pending = registry.pending() != null;
        return switch (registry.finding()) {
            case Finding.Unchecked() -> new RegistryView(RegistryStatus.UNCHECKED, List.of(), null, pending);
            case Finding.Unavailable _ -> new RegistryView(RegistryStatus.UNAVAILABLE, List.of(), null, pending);
            case Finding.Matched(Instant at) ->
                new RegistryView(RegistryStatus.MATCHED, List.of(), Jakarta.at(at), pending);
            case Finding.Mismatched mismatched ->
                new RegistryView(
                        RegistryStatus.MISMATCHED,
                        mismatched.fields().stream()
                                .sorted()
                                .map(CivilRegistry.Field::propertyName)
                                .toList(),
                        Jakarta.at(mismatched.checkedAt()),
                        pending);
        };
    }

    private static ContactView contact(ContactDetails contact) {
        EmailAddress email = contact.email();
        PhoneNumber phone = contact.phone();
        Npwp npwp = contact.npwp();
        Confidential address = contact.address();
        ContactDetails.EmergencyContact emergency = contact.emergencyContact();
        BankAccount bank = contact.bankAccount();
        Confidential occupation = contact.occupation();
        return new ContactView(
                email == null ? null : email.masked(),
                phone == null ? null : phone.masked(),
                address != null,
                npwp == null ? null : npwp.masked(),
                emergency != null,
                emergency == null ? null : emergency.relation(),
                bank == null
                        ? null
                        : new AccountView(bank.bankCode(), bank.number().masked()),
                occupation == null ? null : occupation.reveal());
    }
}
