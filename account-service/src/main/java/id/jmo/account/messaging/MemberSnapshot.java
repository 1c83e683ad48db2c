package id.jmo.account.messaging;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.CivilRegistry;
import id.jmo.account.model.CivilRegistry.Finding;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.Segment;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The member as every member fact carries them. Names, numbers and contact travel encrypted.
 *
 * @param biometricConsent whether their face may be recognised
 * @param bankAccount their own, as the bank said when they gave it in a data update
 */
record MemberSnapshot(
        MemberId memberId,
        Confidential name,
        Nik nik,
        Kpj kpj,
        Confidential birthDate,
        Segment segment,
        @Nullable String employer,
        @Nullable String employerNumber,
        Membership membership,
        @Nullable LocalDate dataUpdatedOn,
        Registry civilRegistry,
        @Nullable Confidential email,
        @Nullable Confidential phone,
        String language,
        boolean biometricConsent,
        @Nullable Account bankAccount) {

    record Account(String bankCode, Confidential accountNumber) {}

    record Membership(
            String status,
            @Nullable LocalDate endedOn,
            @Nullable EndCause cause) {}

    record Registry(String status, List<String> mismatches) {}

    static MemberSnapshot of(Member member) {
        EmailAddress email = member.contact().email();
        PhoneNumber phone = member.contact().phone();
        EmployerNumber employerNumber = member.employerNumber();
        BankAccount account = member.contact().bankAccount();
        return new MemberSnapshot(
                member.id(),
                Confidential.of(member.name().text()),
                member.nik(),
                member.kpj(),
                Confidential.of(member.birthDate().toString()),
                member.segment(),
                member.employer(),
                employerNumber == null ? null : employerNumber.text(),
                membership(member.membership()),
                member.dataUpdatedOn(),
                registry(member.civilRegistry()),
                email == null ? null : Confidential.of(email.text()),
                phone == null ? null : Confidential.of(phone.international()),
                member.language().code(),
                member.biometrics().holds(),
                account == null ? null : new Account(account.bankCode(), account.number()));
    }

    private static Membership membership(id.jmo.account.model.Membership membership) {
        return switch (membership) {
            case id.jmo.account.model.Membership.Active() -> new Membership("ACTIVE", null, null);
            case id.jmo.account.model.Membership.Ended(LocalDate endedOn, EndCause cause) ->
                new Membership("ENDED", endedOn, cause);
        };
    }

    private static Registry registry(CivilRegistry registry) {
        return switch (registry.finding()) {
            case Finding.Unchecked() -> new Registry("UNCHECKED", List.of());
            case Finding.Unavailable _ -> new Registry("UNAVAILABLE", List.of());
            case Finding.Matched _ -> new Registry("MATCHED", List.of());
            case Finding.Mismatched mismatched ->
                new Registry(
                        "MISMATCHED",
                        mismatched.fields().stream()
                                .sorted()
                                .map(CivilRegistry.Field::propertyName)
                                .toList());
        };
    }
}
