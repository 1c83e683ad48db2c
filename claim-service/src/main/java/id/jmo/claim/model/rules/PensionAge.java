package id.jmo.claim.model.rules;

import id.jmo.platform.values.Dated;
import java.time.LocalDate;

/**
 * The age from which the savings are claimed for retirement: 56 years (Permenaker 4/2022, articles 4 and 6). The pension
 * age of a work agreement may be lower; that takes the agreement, and so a branch.
 */
public record PensionAge(Dated<Integer> years) {

    public int on(LocalDate day) {
        return years.on(day);
    }

    /** The first day of the age that counts on the given day. */
    public LocalDate reachedOn(LocalDate birthDate, LocalDate day) {
        return birthDate.plusYears(on(day));
    }
}
