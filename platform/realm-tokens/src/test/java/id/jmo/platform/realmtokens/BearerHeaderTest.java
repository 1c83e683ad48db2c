package id.jmo.platform.realmtokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class BearerHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJ.a.b", "bearer eyJ.a.b", "Bearer   eyJ.a.b "})
    void what_follows_the_word_is_the_token(String header) {
        assertThat(BearerHeader.tokenIn(header)).contains("eyJ.a.b");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic bWVtYmVyOnNlY3JldA=="})
    void who_shows_something_else_or_nothing_shows_no_token(String header) {
        assertThat(BearerHeader.tokenIn(header)).isEmpty();
    }

    @Test
    void the_word_alone_is_a_fault() {
        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> BearerHeader.tokenIn("Bearer  "));
    }
}
