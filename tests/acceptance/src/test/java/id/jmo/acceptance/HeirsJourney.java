package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member names heirs, and an officer reads them. That members are reminded is shown in the service's own tests. */
@Journey
@Visiting
class HeirsJourney {

    private static final String OWN = "/api/v1/members/me/heirs";

    @Test
    void a_member_names_heirs_changes_them_and_an_officer_reads_both_versions(World world) {
        var member = world.newMember().whoStillWorks().join();
        var app = world.app(member).http();

        app.put(OWN, heirs(60, 39)).must(400);
        app.put(OWN, heirs(60, 40)).must(200);
        var changed = app.put(OWN, heirs(50, 50)).must(200);

        assertThat(changed.body().at("/current/version").asInt()).isEqualTo(2);
        var seen = world.as("officer1")
                .get("/api/v1/members/" + member.memberId() + "/heirs")
                .must(200);
        assertThat(seen.body().at("/current/heirs/1/percent").asInt()).isEqualTo(50);
        assertThat(seen.body().at("/earlier/0/heirs/1/percent").asInt()).isEqualTo(40);
        world.as("complaints1")
                .get("/api/v1/members/" + member.memberId() + "/heirs")
                .must(403);
    }

    private static Map<String, Object> heirs(int first, int second) {
        return Map.of(
                "heirs",
                List.of(
                        Map.of("name", "Siti Aminah", "relation", "SPOUSE", "percent", first),
                        Map.of("name", "Budi Santoso", "relation", "CHILD", "percent", second)));
    }
}
