package id.jmo.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index that answers a filter with the fewest documents. The result is a superset of the answer: the
 * whole filter is still applied to each document, so a plan can be slow but never wrong.
 */
final class QueryPlan {

    /** More combinations of {@code $in} values than this are no longer cheaper than a scan. */
    private static final int MOST_LOOKUPS = 10_000;

    private record Condition(String operator, @Nullable Object value) {}

    private final Map<String, List<Condition>> conditions = new HashMap<>();
    /** Of each of these at least one filter holds. */
    private final List<Collection<?>> alternatives = new ArrayList<>();

    private QueryPlan(Document filter) {
        flatten(filter);
    }

    /** The keys of the candidate documents; empty if no index helps and all must be scanned. */
    static Optional<Set<Key>> candidates(Document filter, Collection<StoreIndex> indexes) {
        if (filter.isEmpty() || indexes.isEmpty()) {
            return Optional.empty();
        }
        QueryPlan plan = new QueryPlan(filter);
        Optional<StoreIndex> best = plan.best(indexes);
        return best.isPresent() ? best.map(plan::read) : plan.readAlternatives(indexes);
    }

    /**
     * The keys of the candidate documents in this order, each read when it is wanted: a walk page by page looks at one page at a
     * time. Empty if no index has the order, or one without it narrows the search more. Arrays have no place in this order.
     *
     * @param order fields, with 1 for ascending
     */
    static Optional<Stream<Key>> inOrder(Document filter, Document order, Collection<StoreIndex> indexes) {
        QueryPlan plan = new QueryPlan(filter);
        int most = indexes.stream().mapToInt(plan::worth).max().orElse(0);
        return indexes.stream()
                .filter(index -> plan.worth(index) == most && (most > 0 || plan.mayWalkAll(index)))
                .filter(index -> plan.hasOrder(index, order))
                .findFirst()
                .map(index -> plan.walk(index, order));
    }

    /** Where no condition narrows the search: every document is in the index, or every alternative begins in it. */
    private boolean mayWalkAll(StoreIndex index) {
        return alternatives.isEmpty()
                ? !index.holdsOnlyDocumentsThatHaveAField()
                : rangeOfAlternatives(index.fields().getFirst()).isPresent();
    }

    /** Behind fields that have one value each, the next ones; what is equal in all is in the order of the identifiers. */
    private boolean hasOrder(StoreIndex index, Document order) {
        int equal = leadingEqualities(index);
        List<String> next =
                new ArrayList<>(index.fields().subList(equal, index.fields().size()));
        if (!index.isUnique()) {
            next.add("_id");
        }
        return index.fields().subList(0, equal).stream()
                        .allMatch(field -> equalTo(field).orElseThrow().size() == 1)
                && order.values().stream()
                        .allMatch(direction -> direction instanceof Number number && number.intValue() == 1)
                && order.size() <= next.size()
                && next.subList(0, order.size()).equals(List.copyOf(order.keySet()));
    }

    private Stream<Key> walk(StoreIndex index, Document order) {
        int equal = leadingEqualities(index);
        Key prefix = KeyWriter.of(combinations(index.fields().subList(0, equal)).getFirst());
        Optional<Range> range = equal == index.fields().size()
                ? Optional.empty()
                : range(index.fields().get(equal))
                        .or(() -> rangeOfAlternatives(index.fields().get(equal)));
        Stream<Key> found =
                range.map(bounds -> bounds.in(index, prefix)).orElseGet(() -> index.between(prefix, prefix));
        // A field behind those of the order may be an array, with an entry for each of its elements.
        return equal + order.size() < index.fields().size() ? found.distinct() : found;
    }

    private Optional<StoreIndex> best(Collection<StoreIndex> indexes) {
        StoreIndex best = null;
        int bestWorth = 0;
        for (StoreIndex index : indexes) {
            int worth = worth(index);
            if (worth > bestWorth) {
                best = index;
                bestWorth = worth;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Each alternative is found by an index of its own. */
    private Optional<Set<Key>> readAlternatives(Collection<StoreIndex> indexes) {
        for (Collection<?> either : alternatives) {
            List<Optional<Set<Key>>> each = either.stream()
                    .map(filter -> candidates((Document) filter, indexes))
                    .toList();
            if (each.stream().allMatch(Optional::isPresent)) {
                Set<Key> found = new LinkedHashSet<>();
                each.forEach(keys -> found.addAll(keys.orElseThrow()));
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** All top-level conditions hold together, also those inside {@code $and}; of those inside {@code $or} one does. */
    private void flatten(Document filter) {
        filter.forEach((name, value) -> {
            if (name.equals("$and")) {
                ((Collection<?>) value).forEach(part -> flatten((Document) part));
            } else if (name.equals("$or")) {
                alternatives.add((Collection<?>) value);
            } else if (!name.startsWith("$")) {
                List<Condition> ofField = conditions.computeIfAbsent(name, _ -> new ArrayList<>());
                if (value instanceof Document operators && isOperators(operators)) {
                    operators.forEach((operator, operand) -> ofField.add(new Condition(operator, operand)));
                } else {
                    ofField.add(new Condition("$eq", value));
                }
            }
        });
    }

    private static boolean isOperators(Document value) {
        return value.keySet().stream().anyMatch(name -> name.startsWith("$"));
    }

    private int worth(StoreIndex index) {
        int equal = leadingEqualities(index);
        int size = index.fields().size();
        if (equal == size) {
            return index.isUnique() ? 10_000 : 9_000 + size;
        }
        int ranged = range(index.fields().get(equal)).isPresent() ? 50 : 0;
        if (equal > 0 || ranged > 0) {
            return 100 * equal + ranged;
        }
        boolean sweep = index.holdsOnlyDocumentsThatHaveAField()
                && index.fields().stream().anyMatch(this::mustExist);
        return sweep ? 10 : 0;
    }

    private Set<Key> read(StoreIndex index) {
        Set<Key> found = new LinkedHashSet<>();
        int equal = leadingEqualities(index);
        List<List<?>> tuples = combinations(index.fields().subList(0, equal));
        if (equal == index.fields().size()) {
            tuples.forEach(tuple -> index.collectEqual(tuple, found));
            return found;
        }
        Optional<Range> range = range(index.fields().get(equal));
        for (List<?> tuple : tuples) {
            Key prefix = KeyWriter.of(tuple);
            if (range.isPresent()) {
                range.get().in(index, prefix).forEach(found::add);
            } else {
                index.between(prefix, prefix).forEach(found::add);
            }
        }
        return found;
    }

    private int leadingEqualities(StoreIndex index) {
        int count = 0;
        long lookups = 1;
        for (String field : index.fields()) {
            Optional<List<?>> values = equalTo(field);
            if (values.isEmpty() || (lookups *= Math.max(1, values.get().size())) > MOST_LOOKUPS) {
                break;
            }
            count++;
        }
        return count;
    }

    private List<List<?>> combinations(List<String> fields) {
        List<List<?>> tuples = List.of(List.of());
        for (String field : fields) {
            List<List<?>> longer = new ArrayList<>();
            for (List<?> tuple : tuples) {
                for (Object value : equalTo(field).orElseThrow()) {
                    List<Object> extended = new ArrayList<>(tuple);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            tuples = longer;
        }
        return tuples;
    }

    /** The values of which the field must have one, as far as an index can look them up. */
    private Optional<List<?>> equalTo(String field) {
        for (Condition condition : conditions.getOrDefault(field, List.of())) {
            if (condition.operator().equals("$eq") && isIndexable(condition.value())) {
                return Optional.of(List.of(condition.value()));
            }
            if (condition.operator().equals("$in")
                    && condition.value() instanceof Collection<?> values
                    && values.stream().allMatch(QueryPlan::isIndexable)) {
                return Optional.of(List.copyOf(values));
            }
        }
        return Optional.empty();
    }

    /** {@code null} also matches a missing field, an array matches as a whole or as an element: those are scanned. */
    private static boolean isIndexable(@Nullable Object value) {
        return Missing.isNeitherNullNorMissing(value)
                && !(value instanceof Collection<?>)
                && !BsonRegularExpression.isRegularExpression(value);
    }

    private boolean mustExist(String field) {
        return conditions.getOrDefault(field, List.of()).stream()
                .anyMatch(condition -> condition.operator().equals("$exists") && isTrue(condition.value()));
    }

    private static boolean isTrue(@Nullable Object value) {
        return value instanceof Boolean truth ? truth : value instanceof Number number && number.intValue() != 0;
    }

    /**
     * The lower bound alone where there is one: two elements of one array may satisfy the two bounds, with none of
     * them between. An identifier is never an array, so it may use both.
     */
    private Optional<Range> range(String field) {
        Object lower = null;
        Object upper = null;
        for (Condition condition : conditions.getOrDefault(field, List.of())) {
            if (isIndexable(condition.value()) && condition.value() != null) {
                switch (condition.operator()) {
                    case "$gt", "$gte" -> lower = condition.value();
                    case "$lt", "$lte" -> upper = condition.value();
                    default -> {}
                }
            }
        }
        if (lower == null && upper == null) {
            return Optional.empty();
        }
        boolean both = field.equals("_id") || lower == null || upper == null;
        return Optional.of(new Range(lower, both ? upper : null));
    }

    /** From the lowest value with which an alternative begins, if each one has a bound of the field. */
    private Optional<Range> rangeOfAlternatives(String field) {
        for (Collection<?> either : alternatives) {
            List<Optional<Object>> lower = either.stream()
                    .map(filter -> new QueryPlan((Document) filter).lowest(field))
                    .toList();
            if (lower.stream().allMatch(Optional::isPresent)
                    && lower.stream()
                                    .map(value -> KeyWriter.ofType(value.orElseThrow()))
                                    .distinct()
                                    .count()
                            == 1) {
                return lower.stream()
                        .map(Optional::orElseThrow)
                        .min(Comparator.comparing(value -> KeyWriter.of(List.of(value))))
                        .map(value -> new Range(value, null));
            }
        }
        return Optional.empty();
    }

    private Optional<Object> lowest(String field) {
        Optional<Object> equal =
                equalTo(field).filter(values -> values.size() == 1).map(values -> values.getFirst());
        return equal.or(() -> range(field).map(Range::lower));
    }

    /** One of the two is there. */
    private record Range(@Nullable Object lower, @Nullable Object upper) {

        Stream<Key> in(StoreIndex index, Key prefix) {
            Key ofType = prefix.followedBy(KeyWriter.ofType(Objects.requireNonNull(lower != null ? lower : upper)));
            Key from = lower != null ? prefix.followedBy(KeyWriter.of(List.of(lower))) : ofType;
            return upper == null
                    ? index.between(from, ofType)
                    : index.between(from, ofType, prefix.followedBy(KeyWriter.of(List.of(upper))));
        }
    }
}
