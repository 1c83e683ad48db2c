package id.jmo.information.model.outage;

import id.jmo.information.model.outage.OutageRefusal.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An outage. The gateway proposes one when a service does not answer and withdraws it when it does; whether people are
 * told is an operator's decision. An operator may also announce one that no proposal was made for.
 *
 * @param service the service that does not answer, if the gateway proposed it
 * @param proposedAt since when the gateway gets no answer, or none
 * @param notice what everybody reads; set from the announcement on
 * @param decidedBy the operator who announced or dismissed it, or none yet
 * @param endedAt when it was over, whether or not anybody was told
 */
public record Outage(
        OutageId id,
        State state,
        @Nullable String service,
        @Nullable Instant proposedAt,
        @Nullable Notice notice,
        @Nullable String decidedBy,
        @Nullable Instant announcedAt,
        @Nullable Instant endedAt) {

    /** How far it has come. */
    public enum State {
        /** The gateway gets no answer; nobody has decided yet. */
        PROPOSED,
        /** An operator decided that nobody is told. It stays so until the service answers again. */
        DISMISSED,
        /** Everybody is told. */
        ANNOUNCED,
        /** It is over. */
        ENDED
    }

    public Outage {
        if (state == State.ANNOUNCED && notice == null) {
            throw new IllegalArgumentException("Nothing is announced: " + id);
        }
    }

    /** An outage after a change, and what follows for others. */
    public record Changed(Outage outage, List<OutageFact> facts) {

        public Changed {
            facts = List.copyOf(facts);
        }
    }

    public static Outage proposed(OutageId id, String service, Instant since) {
        return new Outage(id, State.PROPOSED, service, since, null, null, null, null);
    }

    public static Changed announced(OutageId id, Notice notice, String operator, Instant now) {
        return new Outage(id, State.PROPOSED, null, null, null, null, null, null).announce(notice, operator, now);
    }

    /** Whether the gateway still gets no answer, or people are still told that something is away. */
    public boolean isOpen() {
        return state != State.ENDED;
    }

    /** Tells everybody; also after a dismissal, if the operator thinks again. What was announced before is corrected. */
    public Changed announce(Notice told, String operator, Instant now) {
        requireOpen();
        Instant first = announcedAt == null ? now : announcedAt;
        Outage announced = new Outage(id, State.ANNOUNCED, service, proposedAt, told, operator, first, null);
        return new Changed(announced, announcedAt == null ? List.of(new OutageFact.Announced(id, told)) : List.of());
    }

    public Changed dismiss(String operator) {
        if (state != State.PROPOSED) {
            throw new OutageRefusal(Reason.NOT_ALLOWED_NOW);
        }
        return new Changed(new Outage(id, State.DISMISSED, service, proposedAt, null, operator, null, null), List.of());
    }

    /** An operator ends what was announced. */
    public Changed end(Instant now) {
        if (state != State.ANNOUNCED) {
            throw new OutageRefusal(Reason.NOT_ALLOWED_NOW);
        }
        return ended(now);
    }

    /** The gateway gets answers again; whatever was decided, it is over. */
    public Optional<Changed> answered(Instant now) {
        return isOpen() ? Optional.of(ended(now)) : Optional.empty();
    }

    private Changed ended(Instant now) {
        Outage ended = new Outage(id, State.ENDED, service, proposedAt, notice, decidedBy, announcedAt, now);
        Notice told = notice;
        return new Changed(ended, told == null ? List.of() : List.of(new OutageFact.Ended(id, told.title(), now)));
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new OutageRefusal(Reason.NOT_ALLOWED_NOW);
        }
    }
}
