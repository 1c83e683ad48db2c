package id.jmo.information.model.benefits;

import id.jmo.platform.values.Rupiah;
import java.util.Optional;

/**
 * What the member says that no event shows. It is taken as said, and checked by whoever decides.
 *
 * @param monthlyWage the last one
 * @param ownsHome whether the member owns a home
 * @param spouseHasBenefit whether the spouse has the same benefit; false for who has no spouse
 * @param newJob whether the member has a new job since the dismissal
 */
public record Statement(
        Optional<Rupiah> monthlyWage,
        Optional<Boolean> ownsHome,
        Optional<Boolean> spouseHasBenefit,
        Optional<Boolean> newJob) {

    /** Nothing said. */
    public static final Statement NONE =
            new Statement(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
