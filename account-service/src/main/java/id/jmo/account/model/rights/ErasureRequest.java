package id.jmo.account.model.rights;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A member's request to have their data erased, and how far it is with each kind.
 *
 * @param items one for each kind of data
 */
public record ErasureRequest(ErasureRequestId id, Instant requestedAt, List<Item> items) {

    public ErasureRequest {
        items = List.copyOf(items);
    }

    /** How far it is with a kind. */
    public enum State {
        /** The service that has it is to erase it. */
        ORDERED,
        ERASED,
        /** An officer has to decide. */
        AWAITS_OFFICER,
        /** An officer decided that it stays. */
        REFUSED,
        /** The law demands that it stays. */
        KEPT;

        boolean isOpen() {
            return this == ORDERED || this == AWAITS_OFFICER;
        }
    }

    /**
     * One kind of data.
     *
     * @param since when it came to this state
     * @param decidedBy the subject of the officer's token, where an officer decided
     * @param reason the officer's own words
     */
    public record Item(
            DataKind kind,
            State state,
            Instant since,
            @Nullable String decidedBy,
            @Nullable Confidential reason) {

        private static Item first(DataKind kind, Instant now) {
            State state = switch (kind.treatment()) {
                case ERASED -> State.ORDERED;
                case OFFICER_DECIDES -> State.AWAITS_OFFICER;
                case KEPT -> State.KEPT;
            };
            return new Item(kind, state, now, null, null);
        }

        Item to(State next, Instant now) {
            return new Item(kind, next, now, decidedBy, reason);
        }

        Item decided(boolean erase, String officer, Confidential why, Instant now) {
            return new Item(kind, erase ? State.ORDERED : State.REFUSED, now, officer, why);
        }
    }

    static ErasureRequest begin(ErasureRequestId id, Instant now) {
        return new ErasureRequest(
                id,
                now,
                Arrays.stream(DataKind.values())
                        .map(kind -> Item.first(kind, now))
                        .toList());
    }

    /** Whether every service has answered, and every officer decided. */
    public boolean isDone() {
        return items.stream().noneMatch(item -> item.state().isOpen());
    }

    public boolean awaitsOfficer() {
        return items.stream().anyMatch(item -> item.state() == State.AWAITS_OFFICER);
    }

    public Item item(DataKind kind) {
        return items.stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
    }

    List<DataKind> ordered() {
        return items.stream()
                .filter(item -> item.state() == State.ORDERED)
                .map(Item::kind)
                .toList();
    }

    ErasureRequest with(DataKind kind, UnaryOperator<Item> change) {
        return new ErasureRequest(
                id,
                requestedAt,
                items.stream()
                        .map(item -> item.kind() == kind ? change.apply(item) : item)
                        .toList());
    }
}
