package id.jmo.payout.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapTokensTest {

    private Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final AtomicInteger fetched = new AtomicInteger();
    private final SnapTokens tokens = new SnapTokens(
            () -> new SnapTokens.Fetched("token" + fetched.incrementAndGet(), Duration.ofMinutes(15)), clock);

    @Test
    void a_token_is_used_until_a_fifth_of_its_life_is_left() {
        assertThat(tokens.current()).isEqualTo("token1");
        now = now.plus(Duration.ofMinutes(12).minusMillis(1));
        assertThat(tokens.current()).isEqualTo("token1");
        now = now.plusMillis(1);
        assertThat(tokens.current()).isEqualTo("token2");
    }

    @Test
    void many_calls_at_once_fetch_one_token() {
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                calls.execute(tokens::current);
            }
        }

        assertThat(fetched).hasValue(1);
    }

    @Test
    void a_token_that_the_bank_refused_is_replaced_once() {
        tokens.current();
        tokens.forget("token1");
        assertThat(tokens.current()).isEqualTo("token2");

        tokens.forget("token1");
        assertThat(tokens.current()).isEqualTo("token2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"accessToken\":\"a\"}", "{\"accessToken\":\"\",\"expiresIn\":\"900\"}", "<html>"})
    void an_answer_without_a_token_is_none(String answer) {
        assertThatThrownBy(() -> SnapTokens.Fetched.read(answer.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SnapTokens.NoToken.class);
    }

    @Test
    void the_life_of_a_token_may_be_text_or_a_number() {
        for (String lifetime : new String[] {"\"900\"", "900"}) {
            String answer = "{\"accessToken\":\"a\",\"expiresIn\":" + lifetime + "}";
            assertThat(SnapTokens.Fetched.read(answer.getBytes(StandardCharsets.UTF_8))
                            .lifetime())
                    .isEqualTo(Duration.ofSeconds(900));
        }
    }
}
