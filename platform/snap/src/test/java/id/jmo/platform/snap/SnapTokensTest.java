package id.jmo.platform.snap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.platform.values.Confidential;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapTokensTest {

    private static final class OneToken implements SharedBankToken {
        private Optional<Token> token = Optional.empty();

        @Override
        public Optional<Token> current() {
            return token;
        }

        @Override
        public void replace(Token another) {
            token = Optional.of(another);
        }

        @Override
        public void forget(Confidential value) {
            token = token.filter(known -> !known.value().equals(value));
        }
    }

    private Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final AtomicInteger fetched = new AtomicInteger();
    private final OneToken shared = new OneToken();
    private boolean leased = true;
    private final SnapTokens tokens = instance();

    private SnapTokens instance() {
        return new SnapTokens(
                () -> new SnapTokens.Fetched("token" + fetched.incrementAndGet(), Duration.ofMinutes(15)),
                shared,
                (_, _) -> leased,
                clock);
    }

    @Test
    void two_instances_use_one_token_and_one_of_them_replaces_it() {
        SnapTokens other = instance();

        assertThat(tokens.current()).isEqualTo("token1");
        assertThat(other.current()).isEqualTo("token1");
        tokens.forget("token1");
        assertThat(tokens.current()).isEqualTo("token2");
        other.forget("token1");
        assertThat(other.current()).isEqualTo("token2");
        assertThat(fetched).hasValue(2);
    }

    @Test
    void while_another_instance_fetches_the_token_there_is_none() {
        leased = false;

        assertThatThrownBy(tokens::current).isInstanceOf(SnapTokens.NoToken.class);
        assertThat(fetched).hasValue(0);
    }

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
