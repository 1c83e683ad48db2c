package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import id.jmo.world.World;
import org.junit.jupiter.api.Test;

/** A member sees what is kept of them (Undang-Undang 27/2022). */
@Journey
class OwnDataJourney {

    private static final String COPY = "/api/v1/personal-data";

    @Test
    void a_member_gets_a_copy_of_all_that_is_kept_and_nobody_elses(World world) {
        var person = world.newMember().withBalance(9_600_000).join();
        var app = world.app(person).onceEligible();
        var claim = app.claims();
        app.awaitStatus(claim, "COMPLETED");

        var copy = app.http().with("Accept-Language", "en").get(COPY).must(200);

        assertThat(copy.body()
                        .path("parts")
                        .valueStream()
                        .map(part -> part.path("service").asString()))
                .containsExactlyElementsOf(ServiceRegistry.load().services().stream()
                        .filter(Service::personalData)
                        .map(Service::name)
                        .toList());
        assertThat(copy.body().toString())
                .contains(person.nik(), person.kpj(), person.email(), claim, "\"value\":\"9600000\"")
                .doesNotContain(person.account().number());
        assertThat(app.http().with("Accept", "application/pdf").status(COPY)).isEqualTo(200);

        var other = world.app(world.newMember().join());
        assertThat(other.http().get(COPY).must(200).body().toString())
                .doesNotContain(person.secrets())
                .doesNotContain(claim);
        assertThat(world.as("officer1").status(COPY)).isEqualTo(403);
        assertThat(world.anybody().status(COPY)).isEqualTo(401);
    }
}
