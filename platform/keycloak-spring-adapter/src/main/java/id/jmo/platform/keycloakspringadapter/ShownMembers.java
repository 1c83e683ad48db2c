package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the members whose data an answer shows: every {@link MemberId} in it, however deep. */
final class ShownMembers {

    /** Answers are trees of records and lists; none of ours is deeper. */
    private static final int DEEPEST = 12;

    private final Set<MemberId> found = new LinkedHashSet<>();

    private ShownMembers() {}

    static Set<MemberId> in(@Nullable Object answer) {
        ShownMembers members = new ShownMembers();
        members.visit(answer, 0);
        return members.found;
    }

    private void visit(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (value) {
            case null -> {}
            case MemberId member -> found.add(member);
            case Optional<?> optional -> visit(optional.orElse(null), depth + 1);
            case Iterable<?> items -> items.forEach(item -> visit(item, depth + 1));
            case Map<?, ?> map -> map.values().forEach(item -> visit(item, depth + 1));
            case Record view -> visitComponents(view, depth);
            default -> {}
        }
    }

    private void visitComponents(Record view, int depth) {
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            if (!component.getType().isPrimitive()) {
                visit(read(view, component), depth + 1);
            }
        }
    }

    private static @Nullable Object read(Record view, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(view);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("The answer cannot be read for the audit record", unreadable);
        }
    }
}
