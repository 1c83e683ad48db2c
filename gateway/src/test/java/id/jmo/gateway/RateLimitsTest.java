package id.jmo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void a_burst_passes_and_then_the_next_has_to_wait_for_its_share_of_a_second() {
        RateLimits limits = new RateLimits(new GatewayProperties.Rate(3, 1, 20), 10);
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("eileen")).isEmpty();
        }

        assertThat(limits.take("eileen"))
                .hasValueSatisfying(wait -> assertThat(wait.toMillis()).isBetween(1L, 1000L));
        assertThat(limits.take("grace")).isEmpty();
    }

    @Test
    void what_is_given_back_may_be_taken_again() {
        RateLimits limits = new RateLimits(1, 1, Duration.ofHours(1), 10);
        assertThat(limits.take("eileen")).isEmpty();
        limits.giveBack("eileen");

        assertThat(limits.take("eileen")).isEmpty();
        assertThat(limits.take("eileen")).isPresent();
    }

    @Test
    void whoever_is_over_the_limit_is_not_forgotten_for_others_who_come() {
        RateLimits limits = new RateLimits(2, 1, Duration.ofHours(1), 10_000);
        assertThat(limits.take("eileen")).isEmpty();
        assertThat(limits.take("eileen")).isEmpty();

        for (int i = 0; i < 100_000; i++) {
            limits.take("somebody-" + i);
        }

        assertThat(limits.take("eileen")).isPresent();
    }

    @Test
    void as_many_callers_as_are_counted_hardly_ever_take_from_each_other() {
        RateLimits limits = new RateLimits(2, 1, Duration.ofHours(1), 10_000);

        long refused = IntStream.range(0, 10_000)
                .filter(i -> limits.take("somebody-" + i).isPresent())
                .count();

        assertThat(refused).isLessThan(500);
    }

    @Test
    void requests_at_the_same_time_are_all_counted() {
        RateLimits limits = new RateLimits(100, 1, Duration.ofHours(1), 1_000);

        assertThat(IntStream.range(0, 1_000)
                        .parallel()
                        .filter(_ -> limits.take("eileen").isEmpty())
                        .count())
                .isEqualTo(100);
    }

    @Test
    void an_address_of_the_new_kind_counts_by_its_network() throws UnknownHostException {
        assertThat(caller("2001:db8:1:2:3::4")).isEqualTo(caller("2001:db8:1:2:ffff::1"));
        assertThat(caller("2001:db8:1:2::1")).isNotEqualTo(caller("2001:db8:1:3::1"));
        assertThat(caller("192.0.2.1")).isNotEqualTo(caller("192.0.2.2"));
        assertThat(Caller.network(null)).isEqualTo("unknown");
    }

    private static String caller(String address) throws UnknownHostException {
        return Caller.network(new InetSocketAddress(InetAddress.getByName(address), 1));
    }
}
