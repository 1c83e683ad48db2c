package id.jmo.information.model.branches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.jmo.information.model.branches.BranchDirectory.Found;
import id.jmo.information.model.branches.BranchDirectory.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BranchDirectoryTest {

    private static final Coordinates MONAS = new Coordinates(-6.1754, 106.8272);

    @Test
    void distances_are_those_of_the_haversine_formula() {
        assertThat(MONAS.metresTo(new Coordinates(-6.9175, 107.6191))).isCloseTo(120_200, within(200.0));
        assertThat(MONAS.metresTo(new Coordinates(-6.1755, 106.8272))).isCloseTo(11.1, within(0.1));
        assertThat(MONAS.metresTo(MONAS)).isZero();
        assertThat(new Coordinates(0, 179.9).metresTo(new Coordinates(0, -179.9)))
                .isCloseTo(22_239, within(1.0));
    }

    @Test
    void the_nearest_are_exactly_the_nearest_from_anywhere() {
        List<Branch> branches = SampleBranches.many(2_000, 1);
        BranchDirectory directory = new BranchDirectory("1", branches);
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            Coordinates from = new Coordinates(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180);

            List<String> expected = branches.stream()
                    .sorted(Comparator.comparingDouble(branch -> haversine(from, branch.coordinates())))
                    .limit(10)
                    .map(Branch::code)
                    .toList();

            assertThat(directory.nearest(from, branch -> true, null, 10))
                    .extracting(found -> found.branch().code())
                    .containsExactlyElementsOf(expected);
        }
    }

    /** As the textbook has it, independently of the code under test. */
    private static double haversine(Coordinates a, Coordinates b) {
        double north = Math.toRadians(b.latitude() - a.latitude());
        double east = Math.toRadians(b.longitude() - a.longitude());
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return Math.asin(Math.sqrt(h));
    }

    @Test
    void pages_give_every_branch_once_also_those_at_one_distance() {
        List<Branch> branches = new ArrayList<>(SampleBranches.many(300, 3));
        for (int i = 0; i < 50; i++) {
            branches.add(SampleBranches.at("SAME-" + i, -6.2, 106.8));
        }
        BranchDirectory directory = new BranchDirectory("1", branches);

        List<Found> all = new ArrayList<>();
        Position after = null;
        List<Found> page;
        do {
            page = directory.nearest(MONAS, branch -> true, after, 7);
            all.addAll(page);
            after = page.isEmpty()
                    ? null
                    : new Position(
                            page.getLast().order(), page.getLast().branch().code());
        } while (page.size() == 7);

        assertThat(all).hasSize(350).extracting(found -> found.branch().code()).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo(Comparator.comparingDouble(Found::order));
    }

    @Test
    void only_what_is_wanted_is_listed_however_far_away_it_is() {
        Branch far = SampleBranches.at("FAR", -8.5, 140.4);
        List<Branch> branches = new ArrayList<>(SampleBranches.many(500, 4));
        branches.add(far);
        BranchDirectory directory = new BranchDirectory("1", branches);

        assertThat(directory.nearest(MONAS, branch -> branch.code().equals("FAR"), null, 5))
                .extracting(Found::branch)
                .containsExactly(far);
    }

    @Test
    void without_a_place_the_list_is_by_code() {
        BranchDirectory directory =
                new BranchDirectory("1", List.of(SampleBranches.at("B", -6, 106), SampleBranches.at("A", -7, 107)));

        assertThat(directory.byCode(branch -> true, null, 5))
                .extracting(found -> found.branch().code())
                .containsExactly("A", "B");
        assertThat(directory.byCode(branch -> true, new Position(0, "A"), 5))
                .extracting(found -> found.branch().code())
                .containsExactly("B");
    }

    @Test
    void two_branches_of_one_code_are_no_directory() {
        Branch branch = SampleBranches.at("A", -6, 106);

        assertThatIllegalArgumentException().isThrownBy(() -> new BranchDirectory("1", List.of(branch, branch)));
    }

    @Test
    void places_outside_of_indonesia_and_swapped_numbers_are_told_apart() {
        assertThat(Coordinates.isInIndonesia(5.89, 95.32)).as("Sabang").isTrue();
        assertThat(Coordinates.isInIndonesia(-10.9, 122.9)).as("Rote").isTrue();
        assertThat(Coordinates.isInIndonesia(-8.5, 140.4)).as("Merauke").isTrue();
        assertThat(Coordinates.isInIndonesia(106.8, -6.2)).as("swapped").isFalse();
        assertThat(Coordinates.isInIndonesia(0, 0)).as("null island").isFalse();
        assertThat(Coordinates.isInIndonesia(Double.NaN, 106)).isFalse();
    }
}
