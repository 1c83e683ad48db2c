package id.jmo.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppFilesTest {

    @Test
    void a_gateway_without_the_files_of_an_app_does_not_start_and_says_what_is_missing() {
        App lost = new App("/lost", "lost-app/", "lost", List.of(), "");

        assertThatThrownBy(() -> AppFiles.load(lost))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the module web")
                .hasMessageContaining("lost-app/index.html");
    }
}
