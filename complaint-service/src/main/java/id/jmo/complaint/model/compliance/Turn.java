package id.jmo.complaint.model.compliance;

import id.jmo.platform.caseclock.CaseClock;
import java.util.Optional;

/**
 * Who is waited for.
 *
 * @param clock empty where nothing is due: while services are withheld
 */
public record Turn(Waiting waitsFor, Optional<CaseClock> clock) {

    /** Who. */
    public enum Waiting {
        OFFICER,
        SUPERVISOR,
        EMPLOYER
    }
}
