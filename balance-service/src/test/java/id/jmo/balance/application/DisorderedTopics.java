package id.jmo.balance.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Topics as Kafka delivers them: order holds within a key of a topic and nowhere else, and a fact may come again. */
final class DisorderedTopics {

    private final Random random;
    private final List<Lane> lanes = new ArrayList<>();

    DisorderedTopics(Random random) {
        this.random = random;
    }

    /** One key of one topic: delivered in order, sometimes from an earlier place again. */
    final class Lane {

        private final List<Runnable> facts = new ArrayList<>();
        private int next;

        void add(Runnable fact) {
            facts.add(fact);
        }

        private void deliver() {
            if (random.nextInt(5) == 0) {
                next -= random.nextInt(next + 1);
            }
            if (next < facts.size()) {
                try {
                    facts.get(next).run();
                    next++;
                } catch (InMemoryLedger.Crash crash) {
                    // The offset is not committed: delivered again.
                }
            }
        }

        private boolean isDone() {
            return next == facts.size();
        }
    }

    Lane lane() {
        Lane lane = new Lane();
        lanes.add(lane);
        return lane;
    }

    void deliverOne() {
        lanes.get(random.nextInt(lanes.size())).deliver();
    }

    boolean areDone() {
        return lanes.stream().allMatch(Lane::isDone);
    }

    /** Everything is delivered once more, from the beginning. */
    void replay() {
        lanes.forEach(lane -> lane.next = 0);
    }
}
