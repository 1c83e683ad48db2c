package id.jmo.account.web;

import id.jmo.account.model.Segment;
import id.jmo.account.model.registration.Citizenship;
import id.jmo.account.model.registration.PersonalData;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.problems.WellFormedKpj;
import id.jmo.platform.problems.WellFormedNik;
import id.jmo.platform.problems.WellFormedPhone;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The answers of who registers an account. None of them is ever written to a log. */
final class AccountRequests {

    private AccountRequests() {}

    /** @param language in which codes are sent, {@code id} or {@code en}; Indonesian if absent */
    record Start(
            @Pattern(regexp = "id|en", message = "language-unknown") @Nullable
            String language) {}

    record CitizenshipAnswer(@NotNull Citizenship citizenship) {}

    record MembershipTypeAnswer(@NotNull Segment segment) {}

    /** @param mothersName the mother's name before marriage (nama ibu kandung) */
    record PersonalDataAnswer(
            @NotBlank @WellFormed(value = Form.NAME, message = "name-form")
            String name,

            @Nullable @WellFormedNik String nik,
            @Nullable @Valid PassportRequest passport,
            @NotNull @WellFormedKpj String kpj,
            @NotNull LocalDate birthDate,

            @NotBlank @WellFormed(value = Form.NAME, message = "name-form")
            String mothersName) {

        PersonalData data() {
            return new PersonalData(
                    new PersonName(name),
                    nik == null ? null : new Nik(nik),
                    passport == null ? null : passport.passport(),
                    new Kpj(kpj),
                    birthDate,
                    new PersonName(mothersName));
        }

        @Override
        public String toString() {
            return "PersonalDataAnswer";
        }
    }

    record EmailCode(
            @NotNull @WellFormed(value = Form.EMAIL, message = "email-form")
            String email) {
        @Override
        public String toString() {
            return "EmailCode";
        }
    }

    record PhoneCode(@NotNull @WellFormedPhone String phone) {
        @Override
        public String toString() {
            return "PhoneCode";
        }
    }

    record Verification(
            @Schema(example = "123456") @NotNull @Pattern(regexp = "\\d{6}", message = "code-form")
            String code) {
        @Override
        public String toString() {
            return "Verification";
        }
    }

    /** Its rules are checked by the service, which answers {@code password-weak}. */
    record Password(@NotNull @Size(max = 1_000) String password) {
        @Override
        public String toString() {
            return "Password";
        }
    }

    /** @param version that the person has read */
    record Terms(@NotBlank @Size(max = 20) String version) {}
}
