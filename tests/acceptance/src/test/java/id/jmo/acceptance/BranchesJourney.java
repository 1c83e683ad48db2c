package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.Parallel;
import id.jmo.world.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** From looking for a branch to the appointment there, and to the benefits that one asks for there. */
@Journey
class BranchesJourney {

    private static final String HEADER = "code,name,kind,address,city,province,phone,latitude,longitude,services,"
            + "accessibility,monday,tuesday,wednesday,thursday,friday,saturday,sunday,openOnHolidays,slotMinutes,sample\n";

    /** Open around the clock, so that the journey finds it open at any hour. */
    private static final String ALWAYS = "00:00-24:00,".repeat(7) + "yes,30,yes\n";

    private static void importBranch(World world, String code, double latitude, double longitude) {
        importBranch(world, code, latitude, longitude, "JHT_CLAIM:1|HOUSING:1");
    }

    private static void importBranch(World world, String code, double latitude, double longitude, String services) {
        world.importFile(
                "/api/v1/branches/imports?mode=MERGE",
                HEADER + code + ",Kantor " + code + " (data contoh),BRANCH,Jalan Contoh 1,Contoh,73,," + latitude + ","
                        + longitude + "," + services + ",WHEELCHAIR," + ALWAYS);
    }

    private static String slotOfTomorrow(World world, String branch, int number) {
        return world.anybody()
                .get("/api/v1/branches/" + branch + "/slots?service=JHT_CLAIM&days=2")
                .must(200)
                .text("days.1.slots." + number + ".start");
    }

    private static Http.Answer book(MemberApp app, String branch, String start) {
        return app.http()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/appointments", Map.of("branch", branch, "service", "JHT_CLAIM", "start", start));
    }

    @Test
    void anybody_finds_the_nearest_branch_that_is_open(World world) {
        importBranch(world, "JNEAR", -5.1477, 119.4327);

        var found = world.anybody()
                .get("/api/v1/branches?latitude=-5.148&longitude=119.433&openNow=true&service=JHT_CLAIM&limit=1")
                .must(200);

        assertThat(found.text("items.0.code")).isEqualTo("JNEAR");
        assertThat(found.body().at("/items/0/distanceMetres").asLong()).isLessThan(100);
        assertThat(found.text("items.0.timeZone")).isEqualTo("WITA");
        assertThat(found.headers()).containsKey("etag");
        await().untilAsserted(() -> assertThat(world.anybody()
                        .get("/api/v1/information/search?kind=BRANCH&q=kantor%20jnaer")
                        .must(200)
                        .text("items.0.branchCode"))
                .as("misspelt")
                .isEqualTo("JNEAR"));
    }

    @Test
    void of_two_members_who_want_one_slot_one_gets_it_and_its_cancellation_gives_it_to_the_other(World world) {
        importBranch(world, "JSLOT", -5.2, 119.5);
        var members = List.of(
                world.app(world.newMember().join()), world.app(world.newMember().join()));
        var start = slotOfTomorrow(world, "JSLOT", 20);

        var answers = Parallel.each(members, 2, app -> book(app, "JSLOT", start));

        assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(201, 409);
        int first = answers.getFirst().status() == 201 ? 0 : 1;
        var winner = members.get(first);
        var other = members.get(1 - first);
        assertThat(answers.get(1 - first).problem()).isEqualTo("slot-full");
        var id = answers.get(first).text("appointmentId");
        assertThat(other.http().get("/api/v1/appointments/" + id).status()).isEqualTo(404);
        awaitNotice(winner, "appointment", id, 1);
        assertThat(winner.http().status("/api/v1/appointments/" + id + "/qr")).isEqualTo(200);
        assertThat(other.http().status("/api/v1/appointments/" + id + "/qr")).isEqualTo(404);

        winner.http()
                .post("/api/v1/appointments/" + id + "/cancellation", Map.of())
                .must(200);

        awaitNotice(winner, "appointment", id, 2);
        book(other, "JSLOT", start).must(201);
    }

    @Test
    void who_has_an_appointment_that_a_changed_branch_cannot_keep_is_told(World world) {
        importBranch(world, "JCHANGED", -5.3, 119.6);
        var app = world.app(world.newMember().join());
        var id = book(app, "JCHANGED", slotOfTomorrow(world, "JCHANGED", 20))
                .must(201)
                .text("appointmentId");

        importBranch(world, "JCHANGED", -5.3, 119.6, "JHT_CLAIM|HOUSING:1");

        awaitNotice(app, "appointment", id, 2);
        assertThat(app.http().get("/api/v1/appointments/" + id).must(200).text("cancelledFor.code"))
                .isEqualTo("SERVICE_ENDED");
    }

    private static void awaitNotice(MemberApp app, String type, String id, int number) {
        await().untilAsserted(() -> assertThat(StreamSupport.stream(
                                app.http()
                                        .get("/api/v1/notifications")
                                        .must(200)
                                        .body()
                                        .path("items")
                                        .spliterator(),
                                false)
                        .filter(item -> item.toString().contains(id)))
                .as("notices about %s %s", type, id)
                .hasSize(number));
    }

    @Test
    void a_member_reads_which_benefits_to_apply_for_and_why(World world) {
        var dismissed = world.app(world.newMember()
                .whoLeft(World.today().minusMonths(1), "TERMINATION")
                .join());
        var check = Map.of("benefit", "JKP", "monthlyWage", 4_500_000, "newJob", false);
        await().until(() -> checked(dismissed, check).status() == 200);

        var answer = checked(dismissed, check).must(200);

        assertThat(answer.body().at("/figures/total").asLong()).isEqualTo(16_200_000);
        assertThat(reasons(answer)).contains("dismissed", "in-claim-period", "contributed-too-little-lately");
        assertThat(answer.body().path("mayApply").asBoolean()).isFalse();
        assertThat(answer.text("summary")).startsWith("Anda belum dapat mengajukan");
        var all = dismissed.http().get("/api/v1/additional-benefits").must(200);
        assertThat(all.body().path("items")).hasSize(6);
    }

    private static Http.Answer checked(MemberApp app, Map<String, ?> check) {
        return app.http().post("/api/v1/additional-benefits/eligibility-checks", check);
    }

    private static List<String> reasons(Http.Answer answer) {
        return StreamSupport.stream(answer.body().path("conditions").spliterator(), false)
                .map(condition -> condition.path("reason").asString())
                .toList();
    }
}
