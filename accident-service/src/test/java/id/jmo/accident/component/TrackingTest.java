package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.StreamReader;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tracking a case live. */
class TrackingTest extends AccidentComponentTest {

    @LocalServerPort
    int port;

    @Test
    void member_and_employer_follow_a_case_to_its_end_and_nobody_else_does() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);
        StreamReader app = StreamReader.follow(port, "/api/v1/accidents/" + accident, Tokens.member(member));
        StreamReader office =
                StreamReader.follow(port, "/api/v1/employer-accidents/" + accident, Tokens.employer(EMPLOYER));
        await().atMost(TIMEOUT).until(() -> app.has("NOTIFIED") && office.has("NOTIFIED"));

        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE")).must(200);
        await().atMost(TIMEOUT).until(() -> app.has("STAGE_ONE_REPORTED") && office.has("Tahap I dilaporkan"));
        assertThat(app.ended()).isNotDone();
        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("REFUSE", "IN_TREATMENT", "Bukan kecelakaan kerja"))
                .must(200);

        assertThat(app.ended()).succeedsWithin(TIMEOUT).isEqualTo(200);
        assertThat(office.ended()).succeedsWithin(TIMEOUT).isEqualTo(200);
        assertThat(app.has("\"status\":\"REJECTED\"")).isTrue();
        StreamReader stranger =
                StreamReader.follow(port, "/api/v1/employer-accidents/" + accident, Tokens.employer("OTHER001"));
        assertThat(stranger.ended()).succeedsWithin(TIMEOUT).isEqualTo(404);
    }

    @Test
    void the_copy_of_the_members_data_has_the_cases_and_what_happened_to_them() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);

        ApiResponse data = get("/api/v1/personal-data/accident-service", Tokens.member(member))
                .must(200);

        assertThat(data.values("/sections/0/items/0/fields", "value")).contains(accident, "ACCIDENT");
        assertThat(data.values("/sections/1/items/0/fields", "value")).contains("NOTIFIED");
        assertThat(data.body().toString()).doesNotContain("own-data.");
        assertThat(get("/api/v1/personal-data/accident-service", Tokens.member(MemberId.next()))
                        .must(200)
                        .body()
                        .toString())
                .doesNotContain(accident);
    }
}
