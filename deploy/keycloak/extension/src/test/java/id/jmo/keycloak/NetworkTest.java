package id.jmo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void an_address_of_ipv4_stands_for_itself() {
        assertThat(Network.of("203.0.113.7")).isEqualTo("203.0.113.7").isNotEqualTo(Network.of("203.0.113.8"));
    }

    @Test
    void a_household_with_ipv6_is_one_guesser() {
        assertThat(Network.of("2001:db8:1:2::7")).isEqualTo(Network.of("2001:db8:1:2:ffff::8"));
        assertThat(Network.of("2001:db8:1:2::7")).isNotEqualTo(Network.of("2001:db8:1:3::7"));
    }

    @Test
    void ipv4_written_as_ipv6_is_the_same_network() {
        assertThat(Network.of("::ffff:203.0.113.7")).isEqualTo(Network.of("203.0.113.7"));
    }
}
