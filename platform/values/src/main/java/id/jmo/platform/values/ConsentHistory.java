package id.jmo.platform.values;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When a person consented to one thing, to which text, and when they withdrew it. Every method decides without side
 * effect; what says what holds already changes nothing.
 *
 * @param consents the newest last; of them only the last may hold
 */
public record ConsentHistory(List<Consent> consents) {

    public static final ConsentHistory NONE = new ConsentHistory(List.of());

    /** Nobody changes their mind as often; beyond them the oldest is dropped, so that no document grows for ever. */
    public static final int KEPT = 100;

    public ConsentHistory {
        consents = List.copyOf(consents);
    }

    /** A consent that was given before consents were recorded, and holds. */
    public static ConsentHistory givenBeforeRecords(String version) {
        return new ConsentHistory(List.of(new Consent(version, null, null)));
    }

    public boolean holds() {
        return !consents.isEmpty() && consents.getLast().holds();
    }

    /** The person consents to a text. A consent to another version of it takes the place of the one that holds. */
    public ConsentHistory give(String version, Instant now) {
        if (holds() && consents.getLast().version().equals(version)) {
            return this;
        }
        List<Consent> all = new ArrayList<>(withdraw(now).consents());
        all.add(new Consent(version, stored(now), null));
        return new ConsentHistory(all.size() > KEPT ? all.subList(1, all.size()) : all);
    }

    public ConsentHistory withdraw(Instant now) {
        if (!holds()) {
            return this;
        }
        List<Consent> all = new ArrayList<>(consents);
        Consent last = all.removeLast();
        all.add(new Consent(last.version(), last.givenAt(), stored(now)));
        return new ConsentHistory(all);
    }

    /** As the store keeps it. */
    private static Instant stored(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }
}
