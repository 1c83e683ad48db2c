package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.NewAccount;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** account-service is killed, as a process, while it creates accounts at the real Keycloak. */
@Journey
@Isolated("kills account-service")
class KilledRegistrationJourney {

    private static final String SERVICE = "account-service";
    private static final String CREATE = "POST .*/users";
    private static final String ADD_ROLE = "POST .*/role-mappings/realm";
    private static final String ENABLE = "PUT .*/users/[^/]+";

    private static KeycloakGate gate;

    private record Kill(String request, boolean afterwards) {}

    @BeforeAll
    static void throughTheGate(World world) {
        gate = new KeycloakGate(world.suite().keycloakUri(), () -> world.suite().kill(SERVICE));
        restart(world);
    }

    @AfterAll
    static void pastTheGate(World world) {
        gate.close();
        world.suite().restart(SERVICE);
    }

    @Test
    void wherever_it_is_killed_each_member_has_one_login_in_the_end(World world) {
        for (var kill : List.of(
                new Kill(CREATE, false),
                new Kill(CREATE, true),
                new Kill(ADD_ROLE, false),
                new Kill(ADD_ROLE, true),
                new Kill(ENABLE, false),
                new Kill(ENABLE, true))) {
            var person = world.newMember().withBalance(0).withoutLogin().join();
            var account = killed(world, person, kill);

            account.awaitField("status", "COMPLETED");

            assertThat(loginsOf(world, person))
                    .as(kill.toString())
                    .singleElement()
                    .satisfies(login -> {
                        assertThat(login.path("enabled").asBoolean()).isTrue();
                        assertThat(login.path("email").asString()).isEqualTo(person.email());
                    });
            var session = world.suite().logins().logIn(person.email(), NewAccount.PASSWORD);
            assertThat(world.as(session).get("/api/v1/members/me").must(200).text("memberId"))
                    .isEqualTo(person.memberId());
        }
    }

    @Test
    void killed_while_it_learns_that_the_address_is_taken_it_leaves_no_login_and_frees_the_phone(World world) {
        var person = world.newMember().withBalance(0).withoutLogin().join();
        world.suite()
                .keycloakAdmin()
                .post("/admin/realms/jmo/users", Map.of("username", "of-" + person.login(), "email", person.email()));
        var account = killed(world, person, new Kill(CREATE, true));

        account.awaitField("refused", "EMAIL_TAKEN");

        assertThat(loginsOf(world, person)).isEmpty();
    }

    /** The last answer may be lost with the service: it was stored before, and nobody has to give it again. */
    private static NewAccount killed(World world, Person person, Kill kill) {
        var account = NewAccount.begin(world, person).upToTerms().awaitField("identity", "CONFIRMED");
        gate.killAt(kill.request(), kill.afterwards());
        account.acceptTerms();
        await().atMost(Duration.ofMinutes(1)).until(gate::hasKilled);
        restart(world);
        return account;
    }

    private static void restart(World world) {
        world.suite().restart(SERVICE, Map.of("JMO_PARTNERS_IDENTITY_PROVIDER_BASE_URL", gate.address()));
    }

    private static List<JsonNode> loginsOf(World world, Person person) {
        return world.suite()
                .keycloakAdmin()
                .get("/admin/realms/jmo/users?q=member_id:" + person.memberId())
                .body()
                .valueStream()
                .toList();
    }
}
