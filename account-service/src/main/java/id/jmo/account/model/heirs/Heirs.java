package id.jmo.account.model.heirs;

import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * The heirs that a member has named, and earlier ones. Every method decides without side effect.
 *
 * @param declarations the newest last
 * @param confirmedAt when the member last declared or confirmed them
 * @param reviewDueAt when the member is to be reminded
 */
public record Heirs(MemberId member, List<HeirDeclaration> declarations, Instant confirmedAt, Instant reviewDueAt) {

    /** A member will hardly change as often; beyond them the oldest is dropped. */
    public static final int DECLARATIONS_KEPT = 50;

    public Heirs {
        declarations = List.copyOf(declarations);
        if (declarations.isEmpty()) {
            throw new IllegalArgumentException("Heirs are declared");
        }
    }

    /** @param review how long until the member is reminded */
    public static Heirs first(MemberId member, List<Heir> heirs, Period review, Instant now) {
        return new Heirs(member, List.of(new HeirDeclaration(1, now, heirs)), now, after(now, review));
    }

    /** Replaces the heirs; naming the same ones again confirms them, and is no new version. */
    public HeirDecision declare(List<Heir> heirs, Period review, Instant now) {
        List<HeirDeclaration> all = new ArrayList<>(declarations);
        boolean others = !heirs.equals(current().heirs());
        if (others) {
            all.add(new HeirDeclaration(current().version() + 1, now, heirs));
            if (all.size() > DECLARATIONS_KEPT) {
                all.removeFirst();
            }
        }
        Heirs next = new Heirs(member, all, now, after(now, review));
        return new HeirDecision(next, others ? List.of(new HeirsChanged(next)) : List.of());
    }

    /**
     * The family has changed: the member is asked at once, unless they declared or confirmed their heirs on that day or later. The
     * yearly review follows after the same time as always.
     */
    public HeirDecision familyChanged(LocalDate on, Period review, Instant now) {
        if (!Jakarta.dateOf(confirmedAt).isBefore(on)) {
            return HeirDecision.withoutFact(this);
        }
        Heirs next = new Heirs(member, declarations, confirmedAt, after(now, review));
        return new HeirDecision(next, List.of(new HeirReviewDue(next)));
    }

    /** Nobody is named any more, and who was is forgotten; to do so again changes nothing. */
    public HeirDecision erased(Instant now) {
        if (current().heirs().isEmpty()) {
            return HeirDecision.withoutFact(this);
        }
        HeirDeclaration nobody = new HeirDeclaration(current().version() + 1, now, List.of());
        Heirs next = new Heirs(member, List.of(nobody), now, reviewDueAt);
        return new HeirDecision(next, List.of(new HeirsChanged(next)));
    }

    /**
     * The review is due: the next one follows after the same time. Changes nothing if the member was faster.
     *
     * @param reachable whether there is somebody to remind
     */
    public HeirDecision review(boolean reachable, Period review, Instant now) {
        if (reviewDueAt.isAfter(now)) {
            return HeirDecision.withoutFact(this);
        }
        Heirs next = new Heirs(member, declarations, confirmedAt, after(now, review));
        boolean reminded = reachable && !current().heirs().isEmpty();
        return new HeirDecision(next, reminded ? List.of(new HeirReviewDue(next)) : List.of());
    }

    public HeirDeclaration current() {
        return declarations.getLast();
    }

    private static Instant after(Instant now, Period review) {
        return Jakarta.at(now).plus(review).toInstant();
    }

    @Override
    public String toString() {
        return "Heirs[" + member + "]";
    }
}
