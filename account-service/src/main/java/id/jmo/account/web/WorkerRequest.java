package id.jmo.account.web;

import id.jmo.account.model.card.Programme;
import id.jmo.account.model.worker.WorkerRegistration.Worker;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.WellFormedNik;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.Rupiah;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An independent worker to be registered.
 *
 * @param place where they work, a city or regency
 * @param monthlyIncome in whole rupiah; its band gives the base of the contributions
 * @param oldAgeSavings whether JHT is taken as well; JKK and JKM always are
 */
record WorkerRequest(
        @NotBlank @WellFormed(value = Form.NAME, message = "name-form")
        String name,

        @NotNull @WellFormedNik String nik,
        @NotNull LocalDate birthDate,
        @NotBlank @Size(max = 100) @PlainText String occupation,
        @NotBlank @Size(max = 100) @PlainText String place,

        @NotNull @Min(0) @Max(MOST_INCOME) Long monthlyIncome,

        @NotNull Boolean oldAgeSavings) {

    /** What is above is a mistake. */
    static final long MOST_INCOME = 10_000_000_000L;

    Worker toWorker(Rupiah base) {
        return new Worker(
                new PersonName(name),
                new Nik(nik),
                birthDate,
                occupation.strip(),
                place.strip(),
                base,
                Programme.ofIndependentWorker(oldAgeSavings));
    }

    @Override
    public String toString() {
        return "WorkerRequest";
    }
}
