package id.jmo.complaint.model.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A letter that was issued; what it says stays, whatever the calendar or the limits say later.
 *
 * @param id in the code by which the letter is checked
 * @param number unique, with the case's number in it: {@code SP1/K-2026-7K3M-9QXD/2} is the second letter of its case
 * @param date the day of a visit, the last day of a warning or a fine, or the day of the letter itself
 * @param fine of the letter that imposes it
 * @param services that are to be withheld or restored
 */
public record IssuedLetter(
        UUID id,
        LetterKind kind,
        String number,
        Instant issuedAt,
        LocalDate date,
        Optional<Fine> fine,
        Set<PublicService> services) {

    public IssuedLetter {
        services = Set.copyOf(services);
    }

    /** Whether it still counts: all sanctions are lifted when the case ends, and the request to restore services stays. */
    public boolean isInForce(ComplianceState state) {
        return state.isOpen() || kind == LetterKind.RESTORATION_REQUEST;
    }
}
