package id.jmo.information.model.branches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long the nearest branches take to find among 10,000. Prints figures and judges none: machines differ. */
class NearestBenchmarkTest {

    private static final Logger LOG = LoggerFactory.getLogger(NearestBenchmarkTest.class);
    private static final int BRANCHES = 10_000;
    private static final int WARM_UP = 2_000;
    private static final int QUERIES = 5_000;

    @Test
    void the_nearest_of_ten_thousand() {
        BranchDirectory directory = new BranchDirectory("1", SampleBranches.many(BRANCHES, 5));
        Random random = new Random(6);
        long[] nanos = new long[QUERIES];
        int found = 0;
        for (int i = -WARM_UP; i < QUERIES; i++) {
            Coordinates from = new Coordinates(-11 + 17 * random.nextDouble(), 95 + 46 * random.nextDouble());
            long start = System.nanoTime();
            found += directory
                    .nearest(from, branch -> branch.offers(BranchService.JHT_CLAIM), null, 20)
                    .size();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);

        LOG.info(
                "Nearest 20 of {} branches: {} µs at the median, {} µs at the 99th percentile, {} queries a second",
                BRANCHES,
                nanos[QUERIES / 2] / 1_000,
                nanos[QUERIES * 99 / 100] / 1_000,
                QUERIES * 1_000_000_000L / Arrays.stream(nanos).sum());
        assertThat(found).isEqualTo((WARM_UP + QUERIES) * 20);
    }
}
