package id.jmo.balance.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Journal and heads as plain maps, with the same refusals as the store, and a process that may die at any write. What it
 * knows of a head is any that there has ever been.
 */
final class InMemoryLedger implements Journal, Heads {

    /** The process died here. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final Map<String, Posting> postings = new LinkedHashMap<>();
    final Map<MemberId, Book> heads = new HashMap<>();
    final List<Posting> published = new ArrayList<>();
    private final Map<MemberId, List<Head>> headsEver = new HashMap<>();
    private final Random random;
    private final BooleanSupplier crashes;

    InMemoryLedger(Random random, BooleanSupplier crashes) {
        this.random = random;
        this.crashes = crashes;
    }

    @Override
    public Outcome write(Posting posting) {
        dieHere();
        if (postings.containsKey(posting.id())) {
            return Outcome.ALREADY_BOOKED;
        }
        if (at(posting.member(), posting.sequence()).isPresent()) {
            return Outcome.PLACE_TAKEN;
        }
        postings.put(posting.id(), posting);
        dieHere();
        return Outcome.WRITTEN;
    }

    @Override
    public Set<Posting> writeAll(List<Posting> together) {
        Set<Posting> written = new HashSet<>();
        for (Posting posting : together) {
            if (write(posting) == Outcome.WRITTEN) {
                written.add(posting);
            }
        }
        return written;
    }

    @Override
    public Optional<Posting> find(MemberId member, String id) {
        return Optional.ofNullable(postings.get(id))
                .filter(posting -> posting.member().equals(member));
    }

    @Override
    public List<Posting> findAll(Collection<String> ids) {
        return ids.stream().map(postings::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Set<String> reserve(Map<String, MemberId> credits) {
        return credits.keySet().stream()
                .filter(postings::containsKey)
                .filter(id -> !postings.get(id).member().equals(credits.get(id)))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Posting> at(MemberId member, long sequence) {
        return postings.values().stream()
                .filter(posting -> posting.member().equals(member) && posting.sequence() == sequence)
                .findFirst();
    }

    @Override
    public List<Found> range(MemberId member, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .boxed()
                .flatMap(sequence -> at(member, sequence).stream())
                .<Found>map(Found.Sound::new)
                .toList();
    }

    @Override
    public List<Found> all(String after, int limit) {
        return found(postings.values().stream()
                        .filter(posting -> after == null || posting.id().compareTo(after) > 0))
                .sorted(Comparator.comparing(Found::id))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Found> bookedSince(Instant since, String after, int limit) {
        return found(postings.values().stream()
                        .filter(posting -> posting.postedAt().isAfter(since)
                                || (posting.postedAt().equals(since)
                                        && (after == null || posting.id().compareTo(after) > 0))))
                .sorted(Comparator.comparing(Found::postedAt).thenComparing(Found::id))
                .limit(limit)
                .toList();
    }

    private static Stream<Found> found(Stream<Posting> postings) {
        return postings.map(Found.Sound::new);
    }

    @Override
    public void forEachChunk(Instant since, int size, Consumer<List<Found>> chunk) {
        chunk.accept(postings.values().stream().<Found>map(Found.Sound::new).toList());
    }

    @Override
    public Head find(MemberId member) {
        Book book = heads.getOrDefault(member, Book.empty(member));
        return new Head(book, book.sequence());
    }

    @Override
    public Head lastKnown(MemberId member) {
        List<Head> ever = headsEver.getOrDefault(member, List.of(find(member)));
        return ever.get(random.nextInt(ever.size()));
    }

    @Override
    public Map<MemberId, Head> lastKnownOf(Collection<MemberId> members) {
        return members.stream().distinct().collect(Collectors.toMap(member -> member, this::lastKnown));
    }

    @Override
    public void advanceAll(List<Advance> advances) {
        for (Advance advance : advances) {
            dieHere();
            Head before = advance.before();
            MemberId member = before.book().member();
            if (find(member).version() == before.version()) {
                // All postings in one write.
                Book book = before.book();
                for (Traced next : advance.next()) {
                    book = book.after(next.posting());
                    published.add(next.posting());
                }
                heads.put(member, book);
                headsEver.computeIfAbsent(member, _ -> new ArrayList<>()).add(find(member));
            } else {
                Head head = before;
                for (Traced next : advance.next()) {
                    if (head.book().sequence() < next.posting().sequence()) {
                        head = advance(head, next.posting());
                    }
                }
            }
        }
    }

    @Override
    public Head advance(Head before, Posting next) {
        dieHere();
        if (find(next.member()).version() == before.version()) {
            heads.put(next.member(), before.book().after(next));
            headsEver.computeIfAbsent(next.member(), _ -> new ArrayList<>()).add(find(next.member()));
            published.add(next);
        }
        dieHere();
        return find(next.member());
    }

    @Override
    public void republish(Posting posting) {
        dieHere();
        assertThat(published).contains(posting);
    }

    @Override
    public Map<MemberId, Long> sequences(Collection<MemberId> members) {
        return members.stream()
                .filter(heads::containsKey)
                .collect(Collectors.toMap(
                        member -> member, member -> find(member).version()));
    }

    @Override
    public List<MemberId> members(MemberId after, int limit) {
        return heads.keySet().stream()
                .sorted()
                .filter(member -> after == null || member.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private void dieHere() {
        if (crashes.getAsBoolean()) {
            throw new Crash();
        }
    }
}
