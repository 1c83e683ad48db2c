package id.jmo.balance.application;

import id.jmo.balance.model.development.PublicationId;
import id.jmo.balance.model.development.RatePublication;
import id.jmo.balance.model.development.RatePublication.State;
import id.jmo.balance.model.development.YearlyRate;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rate of a year is published, or corrected: by two people. */
@UseCase
public class PublishRate {

    /** What came of a decision. */
    public sealed interface Outcome {

        record Done(RatePublication publication) implements Outcome {}

        record Unknown() implements Outcome {}

        /** The one who proposed it cannot release it. */
        record SamePerson() implements Outcome {}

        /** It was decided otherwise before. */
        record DecidedBefore() implements Outcome {}
    }

    private final RatePublications publications;
    private final Clock clock;

    PublishRate(RatePublications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * @param id the same whenever the proposal is repeated
     * @return none if the year is not over
     */
    public Optional<RatePublication> propose(PublicationId id, YearlyRate rate, String by) {
        if (!rate.year().isBefore(Year.from(Jakarta.today(clock)))) {
            return Optional.empty();
        }
        publications.add(RatePublication.proposed(id, rate, by, now()));
        return publications.find(id);
    }

    /** From then on the books follow it. */
    public Outcome release(PublicationId id, String by) {
        return publications
                .find(id)
                .map(found ->
                        found.state() == State.PROPOSED && found.proposedBy().equals(by)
                                ? new Outcome.SamePerson()
                                : decide(found, State.RELEASED, by, each -> each.released(by, now())))
                .orElseGet(Outcome.Unknown::new);
    }

    /** It is not booked. Also for the one who proposed it. */
    public Outcome refuse(PublicationId id, String by) {
        return publications
                .find(id)
                .map(found -> decide(found, State.REFUSED, by, each -> each.refused(by, now())))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome decide(RatePublication found, State to, String by, UnaryOperator<RatePublication> change) {
        if (found.state() == State.PROPOSED) {
            RatePublication decided = change.apply(found);
            if (publications.replace(found, decided)) {
                return new Outcome.Done(decided);
            }
        }
        RatePublication now = publications.find(found.id()).orElse(found);
        return now.state() == to && by.equals(now.decidedBy()) ? new Outcome.Done(now) : new Outcome.DecidedBefore();
    }

    /** As the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
