package id.jmo.biometric.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaceTemplateTest {

    private static final EngineVersion ENGINE = new EngineVersion("engine-1", "models-1");

    @Test
    void similarity_is_the_cosine_whatever_the_lengths() {
        FaceTemplate face = FaceTemplate.of(new float[] {3, 4}, ENGINE);

        assertThat(face.similarityTo(FaceTemplate.of(new float[] {30, 40}, ENGINE)))
                .isCloseTo(1, within(1e-6));
        assertThat(face.similarityTo(FaceTemplate.of(new float[] {4, -3}, ENGINE)))
                .isCloseTo(0, within(1e-6));
        assertThat(face.similarityTo(FaceTemplate.of(new float[] {-3, -4}, ENGINE)))
                .isCloseTo(-1, within(1e-6));
    }

    @Test
    void a_template_comes_back_from_its_bytes() {
        FaceTemplate face = FaceTemplate.of(new float[] {3, 4, -5}, ENGINE);

        assertThat(FaceTemplate.of(face.bytes(), ENGINE)).isEqualTo(face);
    }

    @Test
    void templates_of_other_models_do_not_compare() {
        FaceTemplate face = FaceTemplate.of(new float[] {1, 0}, ENGINE);
        FaceTemplate other = FaceTemplate.of(new float[] {1, 0}, new EngineVersion("engine-1", "models-2"));

        assertThatIllegalArgumentException().isThrownBy(() -> face.similarityTo(other));
    }

    @Test
    void a_template_shows_nothing_of_the_face() {
        assertThat(FaceTemplate.of(new float[] {0.25f, 0.5f}, ENGINE).toString())
                .isEqualTo("(face template of engine-1/models-1)");
    }

    @Test
    void a_vector_without_length_is_no_face() {
        assertThatIllegalArgumentException().isThrownBy(() -> FaceTemplate.of(new float[] {0, 0}, ENGINE));
        assertThatIllegalArgumentException().isThrownBy(() -> FaceTemplate.of(new float[] {Float.NaN, 0}, ENGINE));
    }
}
