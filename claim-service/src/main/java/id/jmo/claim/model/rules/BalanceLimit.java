package id.jmo.claim.model.rules;

import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;

/**
 * The largest balance that may be claimed in the app, the first of the three green ticks: Rp10,000,000 until
 * 2025-04-30, Rp15,000,000 from 2025-05-01. A member who has more claims at a branch.
 */
public record BalanceLimit(Dated<Rupiah> amounts) {

    public Rupiah on(LocalDate day) {
        return amounts.on(day);
    }

    /** Whether the amount may be claimed on the day; the limit itself may. */
    public boolean allows(Rupiah amount, LocalDate day) {
        return !amount.isMoreThan(on(day));
    }
}
