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
    void the_token_follows_the_scheme(String header) {
        assertThat(BearerHeader.tokenIn(header)).contains("eyJ.a.b");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic bWVtYmVyOnNlY3JldA=="})
    void another_scheme_or_none_is_no_token(String header) {
        assertThat(BearerHeader.tokenIn(header)).isEmpty();
    }

    @Test
    void the_scheme_alone_is_refused() {
        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> BearerHeader.tokenIn("Bearer  "));
    }
}
