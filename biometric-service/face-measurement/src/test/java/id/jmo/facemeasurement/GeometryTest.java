package id.jmo.facemeasurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jmo.facemeasurement.Sampler.Channels;
import id.jmo.facemeasurement.Sampler.Outside;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {

    private static final List<Point> SHAPE =
            List.of(new Point(0, 0), new Point(10, 0), new Point(10, 20), new Point(3, 7));

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0", "2, 0, 5, -7", "0.5, 0.5, 100, 3", "0, 1, -4, -4", "-1.5, 0.25, 12, 80"})
    void the_similarity_between_a_shape_and_its_image_is_found_again(double a, double b, double dx, double dy) {
        Similarity moved = new Similarity(a, b, dx, dy);
        List<Point> image = SHAPE.stream().map(p -> moved.apply(p.x(), p.y())).toList();

        Similarity found = Similarity.between(SHAPE, image);

        assertThat(found.a()).isCloseTo(a, within(1e-9));
        assertThat(found.b()).isCloseTo(b, within(1e-9));
        assertThat(found.dx()).isCloseTo(dx, within(1e-9));
        assertThat(found.dy()).isCloseTo(dy, within(1e-9));
    }

    @Test
    void an_inverse_leads_back() {
        Similarity moved = new Similarity(1.2, -0.7, 30, -11);
        Point there = moved.apply(17, 23);

        Point back = moved.inverse().apply(there.x(), there.y());

        assertThat(back.x()).isCloseTo(17, within(1e-9));
        assertThat(back.y()).isCloseTo(23, within(1e-9));
    }

    @Test
    void boxes_overlap_by_shared_over_joint_area() {
        Box box = new Box(0, 0, 10, 10);

        assertThat(box.overlap(box)).isEqualTo(1);
        assertThat(box.overlap(new Box(5, 0, 10, 10))).isCloseTo(50.0 / 150, within(1e-9));
        assertThat(box.overlap(new Box(10, 0, 10, 10))).isZero();
        assertThat(box.overlap(new Box(20, 20, 5, 5))).isZero();
    }

    @Test
    void a_box_enlarged_beyond_the_picture_is_moved_into_it() {
        Box enlarged = new Box(0, 10, 40, 40).enlargedWithin(2, 200, 200);

        assertThat(enlarged).isEqualTo(new Box(0, 0, 80, 80));
    }

    @Test
    void a_box_is_enlarged_only_as_far_as_the_picture_allows() {
        Box enlarged = new Box(60, 20, 60, 60).enlargedWithin(2.7, 200, 101);

        assertThat(enlarged.height()).isCloseTo(100, within(1e-9));
        assertThat(enlarged.width()).isCloseTo(100, within(1e-9));
        assertThat(enlarged.top()).isCloseTo(0, within(1e-9));
    }

    @Test
    void of_overlapping_boxes_the_most_certain_stays_and_the_largest_face_comes_first() {
        float[] scores = {0.1f, 0.9f, 0.05f, 0.95f, 0.2f, 0.8f, 0.5f, 0.5f};
        float[] corners = {
            0.10f, 0.1f, 0.30f, 0.3f, // a face ...
            0.11f, 0.1f, 0.31f, 0.3f, // ... seen again, more certainly
            0.50f, 0.1f, 0.95f, 0.9f, // another face
            0.00f, 0.0f, 1.00f, 1.0f // too uncertain
        };

        List<FaceBoxes.Seen> faces = FaceBoxes.read(scores, corners, 100, 100, new Similarity(2, 0, 0, -10));

        assertThat(faces).hasSize(2);
        assertThat(faces.getFirst().box().left()).isCloseTo(100, within(1e-4));
        assertThat(faces.getLast().score()).isCloseTo(0.95, within(1e-4));
        assertThat(faces.getLast().box().left()).isCloseTo(22, within(1e-4));
        assertThat(faces.getLast().box().top()).isCloseTo(10, within(1e-4));
    }

    @Test
    void a_face_beside_a_larger_one_could_be_meant_too_unless_it_is_a_passer_by() {
        FaceBoxes.Seen largest = seen(100, 0.99);
        FaceBoxes.Seen other = seen(40, 0.95);

        assertThat(FaceBoxes.couldBeMeant(List.of(largest, other, seen(39, 0.99))))
                .containsExactly(largest, other);
        assertThat(FaceBoxes.couldBeMeant(List.of())).isEmpty();
    }

    @Test
    void beside_a_certain_face_a_doubtful_one_is_background_even_a_larger_one() {
        FaceBoxes.Seen certain = seen(60, 0.99);
        FaceBoxes.Seen doubtful = seen(100, 0.8);

        assertThat(FaceBoxes.couldBeMeant(List.of(doubtful, certain))).containsExactly(certain);
        assertThat(FaceBoxes.couldBeMeant(List.of(doubtful, seen(60, 0.85)))).hasSize(2);
    }

    @Test
    void a_doubtful_face_beside_a_certain_passer_by_is_the_one_meant() {
        FaceBoxes.Seen doubtful = seen(100, 0.8);

        assertThat(FaceBoxes.couldBeMeant(List.of(doubtful, seen(39, 0.99)))).containsExactly(doubtful);
    }

    private static FaceBoxes.Seen seen(double height, double score) {
        return new FaceBoxes.Seen(new Box(0, 0, height, height), score);
    }

    @Test
    void a_cut_of_the_whole_frame_is_the_frame() {
        Frame frame = new Frame(2, 1, new byte[] {10, 20, 30, 40, 50, 60});

        float[] rgb = new Sampler(frame).cut(2, 1, new Similarity(1, 0, 0, 0), Channels.RGB, Outside.EDGE, 0, 1);
        float[] bgr = new Sampler(frame).cut(2, 1, new Similarity(1, 0, 0, 0), Channels.BGR, Outside.EDGE, 10, 10);

        assertThat(rgb).containsExactly(10, 40, 20, 50, 30, 60);
        assertThat(bgr).containsExactly(2, 5, 1, 4, 0, 3);
    }

    @Test
    void a_reduced_cut_takes_all_pixels_into_account() {
        byte[] stripes = new byte[8 * 8 * 3];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (byte) (i / 3 % 2 == 0 ? 0 : 200);
        }

        float[] grey = new Sampler(new Frame(8, 8, stripes))
                .cut(2, 2, new Similarity(4, 0, 0, 0), Channels.GREY, Outside.EDGE, 0, 1);

        for (float value : grey) {
            assertThat(value).isCloseTo(100, within(1f));
        }
    }

    @Test
    void beyond_the_frame_lies_its_edge_or_grey() {
        Frame white = new Frame(1, 1, new byte[] {(byte) 255, (byte) 255, (byte) 255});
        Similarity far = new Similarity(1, 0, 50, 50);

        assertThat(new Sampler(white).cut(1, 1, far, Channels.GREY, Outside.EDGE, 0, 1)[0])
                .isCloseTo(255, within(0.01f));
        assertThat(new Sampler(white).cut(1, 1, far, Channels.GREY, Outside.GREY, 127, 128)[0])
                .isCloseTo(0, within(0.01f));
    }
}
