package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.Login;
import id.jmo.operator.client.LoginSession;
import id.jmo.world.Http;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A member reads what happened to their account and data, with the logins of the real Keycloak. */
@Journey
class OwnActivitiesJourney {

    @Test
    void a_member_reads_logins_failed_ones_and_who_saw_their_data(World world) {
        Person person = world.newMember().withBalance(0).join();
        Login phone = new Login(world.suite().issuerUri(), new Login.Device(Browser.PHONE));
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> phone.begin(person.login(), "not-the-password"));
        LoginSession session = phone.begin(person.login(), SampleLogins.PASSWORD);
        world.as("officer1").get("/api/v1/members/" + person.memberId()).must(200);
        world.as("auditor1").get("/api/v1/savings/" + person.memberId()).must(200);
        Http member = new Http(world.suite().gatewayUri(), session::accessToken);

        await().untilAsserted(
                        () -> assertThat(kinds(member)).startsWith("DATA_SEEN", "DATA_SEEN", "LOGIN", "LOGIN_FAILED"));

        JsonNode items = activities(member).path("items");
        assertThat(items.at("/0/role").asString()).isEqualTo("auditor");
        assertThat(items.at("/0/text").asString())
                .as("seen in balance-service")
                .isEqualTo("Data Anda dilihat: Saldo JHT");
        assertThat(items.at("/1/role").asString()).isEqualTo("claims-officer");
        assertThat(items.at("/2/device/browser").asString()).isEqualTo("Chrome Mobile");
        assertThat(items.at("/3/device/system").asString()).isEqualTo("Android");
        assertThat(items.toString()).doesNotContain(person.secrets()).doesNotContain("officer1");
    }

    private static List<String> kinds(Http member) {
        return activities(member)
                .path("items")
                .valueStream()
                .map(item -> item.path("kind").asString())
                .toList();
    }

    private static JsonNode activities(Http member) {
        return member.get("/api/v1/members/me/activities").must(200).body();
    }
}
