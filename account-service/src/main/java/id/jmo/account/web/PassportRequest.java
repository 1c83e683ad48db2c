package id.jmo.account.web;

import id.jmo.account.model.registration.Passport;
import id.jmo.account.web.WellFormed.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * The passport of a foreign citizen.
 *
 * @param country that issued it, ISO 3166-1 alpha-3
 * @param number 5 to 9 letters and digits
 */
record PassportRequest(
        @Schema(example = "MYS") @NotNull @WellFormed(value = Form.COUNTRY, message = "country-form")
        String country,

        @Schema(example = "A12345678") @NotNull @WellFormed(value = Form.PASSPORT, message = "passport-form")
        String number) {

    Passport passport() {
        return new Passport(country, number);
    }

    @Override
    public String toString() {
        return "PassportRequest";
    }
}
