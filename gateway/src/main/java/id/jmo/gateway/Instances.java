package id.jmo.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The instances of one service, asked in turn. */
final class Instances {

    private final List<Instance> all;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param all at least one */
    Instances(List<Instance> all) {
        this.all = List.copyOf(all);
    }

    Instance any() {
        return all.getFirst();
    }

    /**
     * Every instance once, beginning with the one whose turn it is. Those that seem away come last: if there is no
     * other, they are better than nothing.
     */
    List<Instance> inTurn() {
        List<Instance> order = new ArrayList<>(all);
        Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), all.size()));
        return Stream.concat(
                        order.stream().filter(Instance::seemsReady),
                        order.stream().filter(instance -> !instance.seemsReady()))
                .distinct()
                .toList();
    }

    Stream<Instance> withAlternatives() {
        return all.size() == 1 ? Stream.empty() : all.stream();
    }
}
