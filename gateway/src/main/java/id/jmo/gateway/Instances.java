package id.jmo.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The instances of one service, used round robin. */
final class Instances {

    private final List<Instance> all;
    private final AtomicInteger next = new AtomicInteger();

    /** @param all at least one */
    Instances(List<Instance> all) {
        this.all = List.copyOf(all);
    }

    Instance any() {
        return all.getFirst();
    }

    /**
     * Every instance once, beginning with the next one in turn. Those that seem unavailable come last: if there is no
     * other, they are better than nothing.
     */
    List<Instance> inOrder() {
        List<Instance> order = new ArrayList<>(all);
        Collections.rotate(order, -Math.floorMod(next.getAndIncrement(), all.size()));
        return Stream.concat(
                        order.stream().filter(Instance::isAvailable),
                        order.stream().filter(instance -> !instance.isAvailable()))
                .distinct()
                .toList();
    }

    Stream<Instance> withAlternatives() {
        return all.size() == 1 ? Stream.empty() : all.stream();
    }
}
