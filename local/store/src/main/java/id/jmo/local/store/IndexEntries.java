package id.jmo.local.store;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** The entries of an index in the order of their keys, each with the key of its document. */
sealed interface IndexEntries {

    @Nullable
    Key get(Key entry);

    void put(Key entry, Key document);

    void remove(Key entry);

    void clear();

    long size();

    /** The documents of the entries from this one on, as long as the entries are wanted; each is read when it is. */
    Stream<Key> documents(Key from, Predicate<Key> wanted);

    private static <V> Stream<Key> walk(
            Cursor<Key, V> cursor, Predicate<Key> wanted, Function<Cursor<Key, V>, Key> document) {
        return Stream.iterate(cursor, Cursor::hasNext, UnaryOperator.identity())
                .takeWhile(next -> wanted.test(next.next()))
                .map(document);
    }

    /** In a map of their own. */
    record InMap(LoggedMap<Key> map) implements IndexEntries {

        @Override
        public @Nullable Key get(Key entry) {
            return map.get(entry);
        }

        @Override
        public void put(Key entry, Key document) {
            map.put(entry, document);
        }

        @Override
        public void remove(Key entry) {
            map.remove(entry);
        }

        @Override
        public void clear() {
            map.clear();
        }

        @Override
        public long size() {
            return map.size();
        }

        @Override
        public Stream<Key> documents(Key from, Predicate<Key> wanted) {
            return walk(map.cursor(from), wanted, Cursor::getValue);
        }
    }

    /** Of the index of the identifiers, by which the documents lie anyway: it is written with them. */
    record OfDocuments(LoggedMap<StoredDocument> documents) implements IndexEntries {

        @Override
        public @Nullable Key get(Key entry) {
            return documents.containsKey(entry) ? entry : null;
        }

        @Override
        public void put(Key entry, Key document) {}

        @Override
        public void remove(Key entry) {}

        @Override
        public void clear() {}

        @Override
        public long size() {
            return documents.size();
        }

        @Override
        public Stream<Key> documents(Key from, Predicate<Key> wanted) {
            return walk(documents.cursor(from), wanted, Cursor::getKey);
        }
    }
}
