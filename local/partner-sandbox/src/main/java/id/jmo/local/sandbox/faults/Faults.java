package id.jmo.local.sandbox.faults;

import id.jmo.local.sandbox.Resettable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The active faults. The oldest that matches a request is applied. In memory only: a restart clears them. */
@Component
public class Faults implements Resettable {

    private final Map<Long, Active> active = new ConcurrentSkipListMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final List<FaultListener> listeners;

    Faults(List<FaultListener> listeners) {
        this.listeners = listeners;
    }

    /** A fault with its id and how often it was applied. */
    public static final class Active {
        private final long id;
        private final Fault fault;
        private final AtomicInteger struck = new AtomicInteger();
        private final CountDownLatch cleared = new CountDownLatch(1);

        private Active(long id, Fault fault) {
            this.id = id;
            this.fault = fault;
        }

        public long id() {
            return id;
        }

        public Fault fault() {
            return fault;
        }

        public int struck() {
            return struck.get();
        }

        CountDownLatch cleared() {
            return cleared;
        }

        private boolean strike() {
            int limit = fault.calls() == null ? Integer.MAX_VALUE : fault.calls();
            return struck.getAndUpdate(n -> n < limit ? n + 1 : n) < limit;
        }
    }

    Active add(Fault fault) {
        Active added = new Active(ids.incrementAndGet(), fault);
        active.put(added.id(), added);
        listeners.forEach(l -> l.faultsChanged(this));
        return added;
    }

    List<Active> all() {
        return new ArrayList<>(active.values());
    }

    boolean clear(long id) {
        Active removed = active.remove(id);
        if (removed == null) {
            return false;
        }
        removed.cleared().countDown();
        listeners.forEach(l -> l.faultsChanged(this));
        return true;
    }

    @Override
    public void reset() {
        List.copyOf(active.keySet()).forEach(this::clear);
    }

    Optional<Active> strike(Target target, @Nullable String account) {
        return active.values().stream()
                .filter(a -> a.fault().hits(target, account))
                .filter(Active::strike)
                .findFirst();
    }

    /** Whether a fault is active for a partner without HTTP requests. */
    public boolean isActiveFor(String partner) {
        return active.values().stream().anyMatch(a -> a.fault().partner().equals(partner));
    }
}
