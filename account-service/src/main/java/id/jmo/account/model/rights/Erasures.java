package id.jmo.account.model.rights;

import id.jmo.account.model.rights.ErasureRequest.Item;
import id.jmo.account.model.rights.ErasureRequest.State;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member's requests for erasure, one open at a time. Every method decides without side effect.
 *
 * @param requests the newest last; of them only the last may be open
 */
public record Erasures(MemberId member, List<ErasureRequest> requests) {

    /** Nobody asks as often; beyond them the oldest is dropped. */
    public static final int KEPT = 20;

    public Erasures {
        requests = List.copyOf(requests);
    }

    /** What the requests become, and the facts to publish. */
    public record Decision(Erasures erasures, List<ErasureFact> facts) {
        public Decision {
            facts = List.copyOf(facts);
        }
    }

    public static Erasures none(MemberId member) {
        return new Erasures(member, List.of());
    }

    public Optional<ErasureRequest> find(ErasureRequestId id) {
        return requests.stream().filter(request -> request.id().equals(id)).findFirst();
    }

    /** Begins a request, unless one is open: then that one goes on. */
    public Decision request(ErasureRequestId id, Instant now) {
        if (!requests.isEmpty() && !requests.getLast().isDone()) {
            return unchanged();
        }
        ErasureRequest begun = ErasureRequest.begin(id, now);
        List<ErasureRequest> all = new ArrayList<>(requests);
        all.add(begun);
        return new Decision(
                new Erasures(member, all.size() > KEPT ? all.subList(1, all.size()) : all),
                List.of(new ErasureFact.Ordered(id, member, begun.ordered())));
    }

    /** A service has erased a kind. An answer that is not awaited changes nothing. */
    public Decision erased(ErasureRequestId id, DataKind kind, Instant now) {
        return find(id).filter(request -> request.item(kind).state() == State.ORDERED)
                .map(request -> replaced(request.with(kind, item -> item.to(State.ERASED, now)), List.of()))
                .orElseGet(this::unchanged);
    }

    /** Whether an officer may decide about a kind, or has decided just that. */
    public boolean isDecidable(ErasureRequestId id, DataKind kind, boolean erase) {
        return find(id).map(request -> request.item(kind))
                .filter(item -> item.state() == State.AWAITS_OFFICER
                        || (item.decidedBy() != null && erase == (item.state() != State.REFUSED)))
                .isPresent();
    }

    /** An officer decides about a kind; where nothing awaits the decision it changes nothing. */
    public Decision decide(
            ErasureRequestId id, DataKind kind, boolean erase, String officer, Confidential reason, Instant now) {
        return find(id).filter(request -> request.item(kind).state() == State.AWAITS_OFFICER)
                .map(request -> replaced(
                        request.with(kind, (Item item) -> item.decided(erase, officer, reason, now)),
                        erase ? List.of(new ErasureFact.Ordered(id, member, List.of(kind))) : List.of()))
                .orElseGet(this::unchanged);
    }

    private Decision unchanged() {
        return new Decision(this, List.of());
    }

    private Decision replaced(ErasureRequest next, List<ErasureFact> facts) {
        List<ErasureFact> all = new ArrayList<>(facts);
        if (next.isDone()) {
            all.add(new ErasureFact.Done(next.id(), member));
        }
        return new Decision(
                new Erasures(
                        member,
                        requests.stream()
                                .map(request -> request.id().equals(next.id()) ? next : request)
                                .toList()),
                all);
    }
}
