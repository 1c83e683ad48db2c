package id.jmo.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    @Test
    void what_fits_gets_what_it_needs_and_the_long_column_the_rest() {
        assertThat(ColumnWidths.fit(new float[] {80, 400, 60, 60}, 300)).containsExactly(80, 100, 60, 60);
    }

    @Test
    void long_columns_share_what_is_left_equally() {
        assertThat(ColumnWidths.fit(new float[] {50, 300, 200}, 250)).containsExactly(50, 100, 100);
    }

    @Test
    void a_column_that_fits_once_others_have_taken_less_gets_what_it_needs() {
        assertThat(ColumnWidths.fit(new float[] {10, 110, 500}, 300)).containsExactly(10, 110, 180);
    }

    @Test
    void room_that_is_left_goes_to_all_columns() {
        assertThat(ColumnWidths.fit(new float[] {40, 60}, 200)).containsExactly(90, 110);
    }

    @Test
    void columns_that_are_all_too_long_are_equal() {
        assertThat(ColumnWidths.fit(new float[] {400, 500}, 200)).containsExactly(100, 100);
    }
}
