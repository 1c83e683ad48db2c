package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.Login;
import id.jmo.world.World;
import java.net.InetAddress;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A stranger guesses a member's password, at the real Keycloak. */
@Journey
class LoginGuessingJourney {

    /** The realm's failureFactor. */
    private static final int GUESSES = 5;

    @Test
    void a_stranger_who_guesses_is_locked_out_and_the_member_is_not(World world) {
        String login = newLogin(world);
        Login stranger = new Login(world.suite().issuerUri(), InetAddress.ofLiteral("127.0.0.2"));

        for (int guess = 0; guess < GUESSES; guess++) {
            String wrong = "guess-" + guess;
            assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> stranger.begin(login, wrong));
        }

        assertThatExceptionOfType(CommandFailure.class)
                .as("the right password is of no use to who has guessed so often")
                .isThrownBy(() -> stranger.begin(login, SampleLogins.PASSWORD));
        assertThat(world.suite().logins().logIn(login).accessToken()).isNotEmpty();
    }

    @Test
    void guesses_side_by_side_count_like_those_one_after_the_other(World world) {
        String login = newLogin(world);
        Login stranger = new Login(world.suite().issuerUri(), InetAddress.ofLiteral("127.0.0.3"));

        try (var threads = Executors.newFixedThreadPool(GUESSES)) {
            for (int guess = 0; guess < 2 * GUESSES; guess++) {
                String wrong = "guess-" + guess;
                threads.submit(() -> stranger.begin(login, wrong));
            }
        }

        assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> stranger.begin(login, SampleLogins.PASSWORD));
        assertThat(world.suite().logins().logIn(login).accessToken()).isNotEmpty();
    }

    private static String newLogin(World world) {
        String login = "guessed-" + UUID.randomUUID();
        world.suite()
                .logins()
                .createMemberLogin(login, "SITI AMINAH", UUID.randomUUID().toString());
        return login;
    }
}
