package id.jmo.account.persistence;

import id.jmo.platform.mongo.Guards;
import id.jmo.platform.mongo.Guards.Taken;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a NIK and a KPJ have one holder at most: a guard for the fingerprint of each. While the key of fingerprints
 * changes a number is taken under every key that an instance may write with, and never if it is held under the previous one.
 */
@Component
class NumberGuards {

    static final String NIK = "nik:";
    static final String KPJ = "kpj:";

    /** Whose documents have numbers, under the same ids and names: members, workers who become members, further KPJ. */
    private static final List<String> HOLDERS = List.of(MongoMembers.COLLECTION, "workerRegistrations", "furtherKpjs");

    private final Guards guards;
    private final MongoOperations mongo;
    private final BlindIndex fingerprints;

    NumberGuards(Guards guards, MongoOperations mongo, BlindIndex fingerprints) {
        this.guards = guards;
        this.mongo = mongo;
        this.fingerprints = fingerprints;
    }

    /** A number that one document at most may have. */
    record PersonalNumber(String kind, String digits) {

        static PersonalNumber of(Nik nik) {
            return new PersonalNumber(NIK, nik.digits());
        }

        static PersonalNumber of(Kpj kpj) {
            return new PersonalNumber(KPJ, kpj.digits());
        }

        private List<String> guards(Collection<String> fingerprints) {
            return fingerprints.stream().map(kind::concat).toList();
        }
    }

    /** A document that is to be written at once, with the numbers that it is to have. */
    record Wish(String holder, List<PersonalNumber> numbers) {}

    /** What a document says about its numbers; a fingerprint is there if it has the number, and not only knows it. */
    record Held(
            @Nullable Nik nik,
            @Nullable String nikFingerprint,
            @Nullable Kpj kpj,
            @Nullable String kpjFingerprint) {}

    /** @return a number that another has */
    Optional<Taken> take(String holder, List<PersonalNumber> numbers) {
        return takeAll(List.of(new Wish(holder, numbers))).getFirst();
    }

    /** As above, in one command as far as nobody has the numbers; in the order of the wishes. */
    List<Optional<Taken>> takeAll(List<Wish> wishes) {
        List<Optional<Taken>> before = heldUnderThePreviousKey(wishes);
        List<Wish> open = new ArrayList<>();
        for (int place = 0; place < wishes.size(); place++) {
            if (before.get(place).isEmpty()) {
                open.add(wishes.get(place));
            }
        }
        var taken = guards.takeAll(open.stream().map(this::wish).toList(), this::stateOf)
                .iterator();
        return before.stream()
                .map(held -> held.isPresent() ? held : taken.next())
                .toList();
    }

    private Guards.Wish wish(Wish wish) {
        return new Guards.Wish(
                wish.holder(),
                wish.numbers().stream()
                        .flatMap(number -> number.guards(fingerprints.toTake(number.digits())).stream())
                        .toList());
    }

    /** Nobody takes these guards any more, so what is seen here can only go, and is then held under the current key. */
    private List<Optional<Taken>> heldUnderThePreviousKey(List<Wish> wishes) {
        if (!fingerprints.isRotating()) {
            return wishes.stream().map(_ -> Optional.<Taken>empty()).toList();
        }
        Map<String, String> holders =
                guards.holdersOf(wishes.stream().flatMap(this::previous).toList());
        return wishes.stream()
                .map(wish -> previous(wish)
                        .filter(value -> isAnothers(value, holders.get(value), wish.holder()))
                        .map(value -> new Taken(value, Objects.requireNonNull(holders.get(value))))
                        .findFirst())
                .toList();
    }

    private Stream<String> previous(Wish wish) {
        return wish.numbers().stream()
                .flatMap(number -> number
                        .guards(fingerprints.previous(number.digits()).stream().toList())
                        .stream());
    }

    private boolean isAnothers(String value, @Nullable String known, String holder) {
        return known != null && !known.equals(holder) && stateOf(value, known) == Guards.State.HOLDS;
    }

    Optional<String> holderOf(PersonalNumber number) {
        return holdersOf(List.of(number)).values().stream().findFirst();
    }

    /** Who may have the numbers; whether they have them, their documents say. */
    Map<PersonalNumber, String> holdersOf(Collection<PersonalNumber> numbers) {
        Map<String, PersonalNumber> byGuard = new HashMap<>();
        numbers.forEach(number ->
                number.guards(fingerprints.all(number.digits())).forEach(guard -> byGuard.put(guard, number)));
        Map<PersonalNumber, String> holders = new HashMap<>();
        guards.holdersOf(byGuard.keySet())
                .forEach((guard, holder) -> holders.merge(
                        Objects.requireNonNull(byGuard.get(guard)),
                        holder,
                        // One of them was only reserved: the document decides.
                        (one, other) -> stateOf(guard, other) == Guards.State.HOLDS ? other : one));
        return holders;
    }

    /** Who does not have the number may be about to: a member who is being registered, or whose number is corrected. */
    private Guards.State stateOf(String guard, String id) {
        return Guards.State.heldIf(HOLDERS.stream()
                .anyMatch(collection -> has(mongo.findById(id, Held.class, collection), guard)));
    }

    private boolean has(@Nullable Held holder, String guard) {
        return holder != null
                && (has(NIK, holder.nik() == null ? null : holder.nik().digits(), holder.nikFingerprint(), guard)
                        || has(
                                KPJ,
                                holder.kpj() == null ? null : holder.kpj().digits(),
                                holder.kpjFingerprint(),
                                guard));
    }

    private boolean has(String kind, @Nullable String digits, @Nullable String fingerprint, String guard) {
        return digits != null
                && fingerprint != null
                && new PersonalNumber(kind, digits)
                        .guards(fingerprints.all(digits))
                        .contains(guard);
    }
}
