package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import id.jmo.world.Http;
import id.jmo.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member sees what is kept of them (Undang-Undang 27/2022). */
@Journey
class OwnDataJourney {

    private static final String COPY = "/api/v1/personal-data";
    private static final String CONSENTS = "/api/v1/notifications/consents";

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

    @Test
    void a_consent_to_promotions_is_on_record_until_it_is_withdrawn_and_afterwards(World world) {
        var app = world.app(world.newMember().join()).http();
        choosesPromotionsOver(app, List.of("INBOX", "EMAIL"));
        assertThat(app.get(CONSENTS).must(200).text("holds")).isEqualTo("true");

        choosesPromotionsOver(app, List.of("INBOX"));

        var consents = app.get(CONSENTS).must(200);
        assertThat(consents.text("holds")).isEqualTo("false");
        assertThat(consents.text("consents.0.withdrawnAt")).isNotEmpty();
        assertThat(app.get(COPY).must(200).body().toString()).contains("promotion-consents");
    }

    private static void choosesPromotionsOver(Http app, List<String> channels) {
        app.put(
                        "/api/v1/notifications/preferences",
                        Map.of(
                                "categories",
                                List.of(Map.of("category", "promo", "channels", channels)),
                                "timeZone",
                                "WIB"))
                .must(200);
    }
}
