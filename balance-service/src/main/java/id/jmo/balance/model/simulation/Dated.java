package id.jmo.balance.model.simulation;

import java.time.LocalDate;

/** What holds from a day on, until the next of its kind. */
public interface Dated {

    LocalDate from();
}
