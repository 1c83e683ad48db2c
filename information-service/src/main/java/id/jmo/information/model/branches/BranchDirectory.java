package id.jmo.information.model.branches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All branches as of one version, and which are the nearest to a place. Looking through all of them compares one number a
 * branch, so that the answer is exact by construction: no cell of a grid has an edge at which the nearest could be missed.
 */
public final class BranchDirectory {

    /** So many branches are in a directory at most; Indonesia's are some hundred, its partner clinics some thousand. */
    public static final int MAX_BRANCHES = 20_000;

    private static final Comparator<Found> BY_DISTANCE = Comparator.comparingDouble(Found::order)
            .thenComparing(found -> found.branch().code());

    private final String version;
    private final List<Branch> branches;
    private final Map<String, Branch> byCode = new LinkedHashMap<>();
    private final double[][] unitVectors;

    /**
     * A branch on a list.
     *
     * @param order grows along the list; 0 on a list by code
     * @param metres from the place asked for; null on a list by code
     */
    public record Found(
            Branch branch, double order, @Nullable Long metres) {}

    /**
     * Where a list goes on: after the branch with this order and code, whether or not it is there still.
     *
     * @param order as {@link Found#order}
     */
    public record Position(double order, String code) {

        private boolean isBefore(double otherOrder, String otherCode) {
            int compared = Double.compare(order, otherOrder);
            return compared < 0 || compared == 0 && code.compareTo(otherCode) < 0;
        }
    }

    /**
     * @param version changes with every change of a branch
     * @throws IllegalArgumentException if two have one code, or there are too many
     */
    public BranchDirectory(String version, List<Branch> branches) {
        if (branches.size() > MAX_BRANCHES) {
            throw new IllegalArgumentException("More than " + MAX_BRANCHES + " branches");
        }
        this.version = version;
        this.branches =
                branches.stream().sorted(Comparator.comparing(Branch::code)).toList();
        for (Branch branch : this.branches) {
            if (byCode.put(branch.code(), branch) != null) {
                throw new IllegalArgumentException("Two branches with the code " + branch.code());
            }
        }
        this.unitVectors = this.branches.stream()
                .map(branch -> branch.coordinates().unitVector())
                .toArray(double[][]::new);
    }

    public String version() {
        return version;
    }

    /** By code. */
    public List<Branch> branches() {
        return branches;
    }

    public Optional<Branch> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The nearest branches, the nearest first; those at the same distance by code.
     *
     * @param wanted is asked only of branches that are near enough to be on the list
     * @param after null for the beginning
     * @param limit at least 1
     */
    public List<Found> nearest(Coordinates from, Predicate<Branch> wanted, @Nullable Position after, int limit) {
        double[] place = from.unitVector();
        PriorityQueue<Found> farthestFirst = new PriorityQueue<>(limit + 1, BY_DISTANCE.reversed());
        for (int i = 0; i < unitVectors.length; i++) {
            double order = Coordinates.squaredChord(place, unitVectors[i]);
            Found farthest = farthestFirst.peek();
            if (farthestFirst.size() == limit && farthest != null && order > farthest.order()) {
                continue;
            }
            Branch branch = branches.get(i);
            if ((after == null || after.isBefore(order, branch.code())) && wanted.test(branch)) {
                farthestFirst.add(new Found(branch, order, Math.round(Coordinates.metres(order))));
                if (farthestFirst.size() > limit) {
                    farthestFirst.poll();
                }
            }
        }
        List<Found> nearest = new ArrayList<>(farthestFirst);
        nearest.sort(BY_DISTANCE);
        return List.copyOf(nearest);
    }

    /** The branches by code. */
    public List<Found> byCode(Predicate<Branch> wanted, @Nullable Position after, int limit) {
        return branches.stream()
                .filter(branch -> after == null || after.isBefore(0, branch.code()))
                .filter(wanted)
                .limit(limit)
                .map(branch -> new Found(branch, 0, null))
                .toList();
    }
}
