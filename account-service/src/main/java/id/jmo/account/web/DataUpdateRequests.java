package id.jmo.account.web;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.ContactRelation;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.WellFormedPhone;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.values.VerificationId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The answers of who updates their data. None of them is ever written to a log. */
final class DataUpdateRequests {

    private DataUpdateRequests() {}

    /** @param language to be written to in, {@code id} or {@code en}; left as it is if absent */
    record Begin(
            @Pattern(regexp = "id|en", message = "language-unknown") @Nullable
            String language) {}

    /** @param confirmed must be true; what is wrong of a membership is corrected on a complaint */
    record MembershipAnswer(
            @AssertTrue(message = "not-confirmed") boolean confirmed) {}

    /** @param verificationId of a verification of the purpose {@code DATA_UPDATE}, with its frames sent */
    record SelfieAnswer(@NotNull VerificationId verificationId) {}

    record ContactAnswer(
            @NotNull @WellFormed(value = Form.EMAIL, message = "email-form")
            String email,

            @NotNull @WellFormedPhone String phone,
            @Size(min = 5, max = 300) @Nullable String address) {
        @Override
        public String toString() {
            return "ContactAnswer";
        }
    }

    /**
     * @param confirmed must be true: name and birth date on record are those of the identity card
     * @param mothersName the mother's name before marriage (nama ibu kandung)
     */
    record CivilDataAnswer(
            @AssertTrue(message = "not-confirmed") boolean confirmed,

            @NotBlank @WellFormed(value = Form.NAME, message = "name-form")
            String mothersName) {
        @Override
        public String toString() {
            return "CivilDataAnswer";
        }
    }

    /** @param occupation as the identity card has it, or in the member's words; whoever does not work says so */
    record OccupationAnswer(
            @NotBlank @Size(max = 100) @PlainText String occupation) {
        @Override
        public String toString() {
            return "OccupationAnswer";
        }
    }

    /** @param npwp 15 or 16 digits; absent for who has none */
    record NpwpAnswer(
            @WellFormed(value = Form.NPWP, message = "npwp-form") @Nullable
            String npwp) {
        @Override
        public String toString() {
            return "NpwpAnswer";
        }
    }

    /** @param account at any bank; absent for who has none, or keeps the one on record */
    record BankAccountAnswer(@Valid @Nullable AccountRequest account) {}

    record AccountRequest(
            @Schema(example = "014") @NotNull @Pattern(regexp = BankAccount.BANK_CODE_FORM, message = "bank-code-form")
            String bankCode,

            @Schema(example = "1234567890")
            @NotNull
            @Pattern(regexp = BankAccount.NUMBER_FORM, message = "account-number-form")
            String accountNumber) {

        BankAccount account() {
            return new BankAccount(bankCode, Confidential.of(accountNumber));
        }

        @Override
        public String toString() {
            return "AccountRequest[" + bankCode + "]";
        }
    }

    record EmergencyContactAnswer(
            @NotBlank @WellFormed(value = Form.NAME, message = "name-form")
            String name,

            @NotNull ContactRelation relation,
            @NotNull @WellFormedPhone String phone) {

        EmergencyContact contact() {
            return new EmergencyContact(new PersonName(name), relation, PhoneNumber.of(phone));
        }

        @Override
        public String toString() {
            return "EmergencyContactAnswer";
        }
    }
}
