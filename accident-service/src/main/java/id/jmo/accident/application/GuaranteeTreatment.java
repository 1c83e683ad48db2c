package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentState;
import id.jmo.accident.model.AccidentTrigger;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.Guarantee;
import id.jmo.accident.model.Officer;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Letters of guarantee (surat jaminan): an officer issues one to a clinic, and anybody who holds one may check it. */
@UseCase
public class GuaranteeTreatment {

    /** @param validFor how long a letter is valid; a longer treatment gets another one */
    public record Terms(Period validFor) {}

    private final Accidents accidents;
    private final MoveAccident moves;
    private final Terms terms;
    private final Clock clock;

    GuaranteeTreatment(Accidents accidents, MoveAccident moves, Terms terms, Clock clock) {
        this.accidents = accidents;
        this.moves = moves;
        this.terms = terms;
        this.clock = clock;
    }

    /** @return empty if there is no such case */
    public Optional<Decision> issue(AccidentId accident, Officer officer, String facilityCode, String facilityName) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Guarantee letter = new Guarantee(
                Uuid7.next(),
                facilityCode,
                facilityName,
                now,
                Jakarta.dateOf(now).plus(terms.validFor()));
        return moves.move(accident, new AccidentTrigger.OfficerGuarantees(officer, letter));
    }

    /** Whether the letter still counts: its time is not over, and the case was not rejected. */
    public boolean isValid(UUID letter) {
        return accidents
                .withGuarantee(letter)
                .filter(accident -> !(accident.state() instanceof AccidentState.Rejected))
                .flatMap(accident -> find(accident, letter))
                .filter(found -> !found.validUntil().isBefore(Jakarta.today(clock)))
                .isPresent();
    }

    /** The letter of a case. */
    public static Optional<Guarantee> find(Accident accident, UUID letter) {
        return accident.guarantees().stream()
                .filter(guarantee -> guarantee.id().equals(letter))
                .findFirst();
    }
}
