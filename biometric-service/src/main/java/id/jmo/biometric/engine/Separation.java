package id.jmo.biometric.engine;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Two sets of scores that a threshold separates; a score at the threshold is accepted, as in the decision policy. For
 * matching, those to be accepted are pairs of the same person (ISO/IEC 19795-1: FAR and FRR); for
 * liveness, they are living people, the others attacks (ISO/IEC 30107-3: APCER and BPCER).
 */
final class Separation {

    private final double[] wanted;
    private final double[] unwanted;

    Separation(double[] wanted, double[] unwanted) {
        this.wanted = sorted(wanted);
        this.unwanted = sorted(unwanted);
    }

    /**
     * The equal error rate: as many are wrongly accepted as wrongly rejected.
     *
     * @param rate the mean of both shares at the threshold where they are nearest, 0 to 1
     */
    record EqualError(double threshold, double rate) {}

    int wanted() {
        return wanted.length;
    }

    int unwanted() {
        return unwanted.length;
    }

    /** Share of the unwanted that the threshold accepts (FAR, APCER); NaN if there are none. */
    double falseAccepts(double threshold) {
        return 1 - shareBelow(unwanted, threshold);
    }

    /** Share of the wanted that the threshold rejects (FRR, BPCER); NaN if there are none. */
    double falseRejects(double threshold) {
        return shareBelow(wanted, threshold);
    }

    /** NaN if one of the sets is empty. */
    EqualError equalError() {
        EqualError best = new EqualError(Double.NaN, Double.NaN);
        double nearest = Double.POSITIVE_INFINITY;
        // The shares change at the scores and nowhere else.
        for (double threshold : thresholds()) {
            double accepts = falseAccepts(threshold);
            double rejects = falseRejects(threshold);
            double distance = Math.abs(accepts - rejects);
            double rate = (accepts + rejects) / 2;
            if (distance < nearest || (distance == nearest && rate < best.rate())) {
                nearest = distance;
                best = new EqualError(threshold, rate);
            }
        }
        return best;
    }

    /** The distinct scores, rising. */
    double[] thresholds() {
        return DoubleStream.concat(Arrays.stream(wanted), Arrays.stream(unwanted))
                .sorted()
                .distinct()
                .toArray();
    }

    /** How many of each lie in each of the equal parts from {@code from} to {@code to}; those beyond count at the ends. */
    int[][] histogram(double from, double to, int parts) {
        int[][] counts = new int[2][parts];
        for (double score : wanted) {
            counts[0][part(score, from, to, parts)]++;
        }
        for (double score : unwanted) {
            counts[1][part(score, from, to, parts)]++;
        }
        return counts;
    }

    /** Of an even number the lower one of the two in the middle, which is a score that occurs. */
    static double median(double[] values) {
        double[] sorted = sorted(values);
        return sorted[(sorted.length - 1) / 2];
    }

    /** The least value that at least this share of the values does not exceed (nearest rank). */
    static double percentile(double[] values, double share) {
        double[] sorted = sorted(values);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static int part(double score, double from, double to, int parts) {
        return Math.clamp((int) Math.floor((score - from) / (to - from) * parts), 0, parts - 1);
    }

    private static double shareBelow(double[] sorted, double threshold) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low / (double) sorted.length;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
