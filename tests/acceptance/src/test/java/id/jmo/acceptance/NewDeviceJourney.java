package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.operator.client.Login;
import id.jmo.world.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A member gets a mail when somebody logs in with a device that was not seen before, at the real Keycloak. */
@Journey
class NewDeviceJourney {

    private static final String SUBJECT = "Perangkat baru masuk ke akun JMO Anda";

    @Test
    void a_new_device_is_notified_once_and_the_first_of_all_is_not(World world) {
        String login = "device-" + UUID.randomUUID();
        world.suite()
                .logins()
                .createMemberLogin(login, "SITI AMINAH", UUID.randomUUID().toString());
        Login.Device own = new Login.Device(Browser.PHONE);
        Login.Device strange =
                new Login.Device("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0");

        logIn(world, login, own);
        logIn(world, login, own);
        logIn(world, login, strange);
        logIn(world, login, strange);
        logIn(world, login, own);
        // The mail of a third device is sent after all that might have been due before.
        await().until(() -> !mailsTo(world, login).isEmpty());
        logIn(world, login, new Login.Device(""));
        await().until(() -> mailsTo(world, login).size() > 1);

        List<String> mails = mailsTo(world, login);
        assertThat(mails).hasSize(2);
        assertThat(mails.getFirst())
                .contains("Perangkat: Firefox, Windows")
                .contains("127.0.0.1")
                .contains("WIB");
    }

    private static void logIn(World world, String login, Login.Device device) {
        assertThat(new Login(world.suite().issuerUri(), device)
                        .begin(login, SampleLogins.PASSWORD)
                        .accessToken())
                .isNotEmpty();
    }

    /** The first one first. */
    private static List<String> mailsTo(World world, String login) {
        return world.sandbox()
                .get("/mails?to=" + login + "@sample.jmo.example")
                .must(200)
                .body()
                .valueStream()
                .filter(mail -> mail.path("subject").asString("").equals(SUBJECT))
                .map(mail -> mail.path("text").asString(""))
                .toList();
    }
}
