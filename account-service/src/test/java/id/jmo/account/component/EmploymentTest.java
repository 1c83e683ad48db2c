package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.account.application.employment.Employers;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

class EmploymentTest extends AccountComponentTest {

    private static final String NEXT = "KK040004";
    private static final String IMPORTS = "/api/v1/members/employment-imports";
    private static final String RESUMED = "id.jmo.member.membership-resumed.v1";

    @Autowired
    Employers employers;

    @BeforeEach
    void the_next_employer_is_registered() {
        topics.publish(
                "jmo.employers.v1",
                "id.jmo.employer.registered.v1",
                NEXT,
                1,
                Map.of("employerNumber", NEXT, "name", "PT Tekstil Semarang Jaya"));
        await().until(() -> employers.find(new EmployerNumber(NEXT)).isPresent());
    }

    @Test
    void a_member_leaves_and_is_hired_by_another_employer_and_the_history_shows_both() {
        MemberId id = registered();
        String path = "/api/v1/members/" + id;
        leaves(id, "RESIGNATION");

        post(path + "/membership-hire", officer(), hiring(NEXT, "2026-09-15"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.employer")
                .isEqualTo("PT Tekstil Semarang Jaya")
                .jsonPath("$.membership.status")
                .isEqualTo("ACTIVE");
        post(path + "/membership-hire", officer(), hiring(NEXT, "2026-09-15"))
                .expectStatus()
                .isOk();

        PublishedEvent resumed = topics.await(TOPIC, RESUMED, id.toString());
        assertThat(resumed.json().path("employerNumber").asString()).isEqualTo(NEXT);
        assertThat(resumed.json().path("membership").path("status").asString()).isEqualTo("ACTIVE");
        for (RestTestClient.ResponseSpec history : new RestTestClient.ResponseSpec[] {
            get(path + "/employments", officer()), get("/api/v1/members/me/employments", Tokens.member(id))
        }) {
            history.expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.changes.length()")
                    .isEqualTo(2)
                    .jsonPath("$.changes[0].change")
                    .isEqualTo("HIRED")
                    .jsonPath("$.changes[0].on")
                    .isEqualTo("2026-09-15")
                    .jsonPath("$.changes[1].employer")
                    .isEqualTo("PT Cakrawala Antariksa")
                    .jsonPath("$.changes[1].cause")
                    .isEqualTo("RESIGNATION");
        }
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        MemberId id = registered();
        String path = "/api/v1/members/" + id;

        refused(post(path + "/membership-hire", officer(), hiring(NEXT, "2026-09-15")), 409, "membership-active");
        leaves(id, "RESIGNATION");
        faulty(post(path + "/membership-hire", officer(), hiring(NEXT, "2026-08-31")), "hiredOn", "overlaps");
        faulty(post(path + "/membership-hire", officer(), hiring(NEXT, "2999-01-01")), "hiredOn", "in-the-future");
        faulty(post(path + "/membership-hire", officer(), hiring(NEXT, "1980-01-01")), "hiredOn", "before-birth");
        faulty(
                post(path + "/membership-hire", officer(), hiring("ZZ999999", "2026-09-15")),
                "employerNumber",
                "employer-unknown");
        faulty(
                post(path + "/membership-resume", officer(), Map.of("resumedOn", "2026-08-30")),
                "resumedOn",
                "overlaps");
        post(path + "/membership-hire", officer(), Map.of("employerNumber", "no 1"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults.length()")
                .isEqualTo(2);
        post("/api/v1/members/" + MemberId.next() + "/membership-hire", officer(), hiring(NEXT, "2026-09-15"))
                .expectStatus()
                .isNotFound();

        get(path + "/employments", officer())
                .expectBody()
                .jsonPath("$.changes.length()")
                .isEqualTo(1);
    }

    @Test
    void nobody_leaves_before_they_were_hired() {
        MemberId id = registered();
        leaves(id, "RESIGNATION");
        post("/api/v1/members/" + id + "/membership-hire", officer(), hiring(NEXT, "2026-09-15"))
                .expectStatus()
                .isOk();

        faulty(
                post(
                        "/api/v1/members/" + id + "/membership-end",
                        officer(),
                        Map.of("endedOn", "2026-09-14", "cause", "RESIGNATION")),
                "endedOn",
                "before-hiring");
    }

    @Test
    void who_died_or_is_totally_disabled_is_not_reactivated() {
        for (String cause : new String[] {"DEATH", "TOTAL_DISABILITY"}) {
            MemberId id = registered();
            leaves(id, cause);

            refused(
                    post("/api/v1/members/" + id + "/membership-resume", officer(), Map.of()),
                    409,
                    "membership-over-for-good");
            refused(
                    post("/api/v1/members/" + id + "/membership-hire", officer(), hiring(NEXT, "2026-09-15")),
                    409,
                    "membership-over-for-good");
        }
    }

    @Test
    void a_file_of_changes_is_recorded_once_however_often_it_is_sent() {
        String first = freshKpj();
        String second = freshKpj();
        String third = freshKpj();
        MemberId leaver = withKpj(first);
        MemberId hired = withKpj(second);
        leaves(hired, "CONTRACT_ENDED");
        MemberId back = withKpj(third);
        leaves(back, "STOPPED_WORKING");
        String file = first + ",LEFT,2026-08-31,,TERMINATION\n" + second + ",HIRED,2026-09-15," + NEXT + ",\n" + third
                + ",REACTIVATED,2026-09-20,,\n";

        assertThat(imported(file).counts()).containsExactly(3L, 3L, 0L, 0L);
        assertThat(imported(file).counts()).containsExactly(3L, 0L, 3L, 0L);

        PublishedEvent ended = topics.await(TOPIC, "id.jmo.member.membership-ended.v1", leaver.toString());
        assertThat(ended.json().path("membership").path("cause").asString()).isEqualTo("TERMINATION");
        topics.await(TOPIC, RESUMED, hired.toString());
        topics.await(TOPIC, RESUMED, back.toString());
        get("/api/v1/members/" + hired, officer())
                .expectBody()
                .jsonPath("$.employerNumber")
                .isEqualTo(NEXT);
    }

    @Test
    void every_faulty_line_is_named_and_nothing_of_the_file_is_recorded() {
        String good = freshKpj();
        String active = freshKpj();
        String dead = freshKpj();
        MemberId leaver = withKpj(good);
        withKpj(active);
        leaves(withKpj(dead), "DEATH");

        assertThat(imported(good + ",LEFT,2026-08-31,,TERMINATION\n"
                                + active + ",HIRED,2026-09-15," + NEXT + ",\n"
                                + dead + ",REACTIVATED,2026-09-15,,\n"
                                + freshKpj() + ",LEFT,2026-08-31,,TERMINATION\n"
                                + "12,GONE,31-08-2026,,\n"
                                + active + ",LEFT,2026-08-31," + NEXT + ",\n"
                                + good + ",LEFT,2026-08-30,,TERMINATION\n")
                        .refusals())
                .containsExactly(
                        "3 on: membership-active",
                        "4 on: over-for-good",
                        "5 kpj: kpj-unknown",
                        "6 kpj: kpj-form",
                        "6 change: change-unknown",
                        "6 on: date",
                        "7 employerNumber: not-of-this-change",
                        "7 cause: required",
                        "8 kpj: kpj-repeated");
        get("/api/v1/members/" + leaver, officer())
                .expectBody()
                .jsonPath("$.membership.status")
                .isEqualTo("ACTIVE");
    }

    @Test
    void what_an_employer_reports_of_a_worker_is_recorded_once_and_never_against_the_record() {
        MemberId id = registered();
        reported("ended", id, 1, Map.of("endedOn", "2026-08-31", "cause", "RESIGNATION"));
        reported("ended", id, 1, Map.of("endedOn", "2026-08-31", "cause", "RESIGNATION"));
        reported("started", id, 2, Map.of("employer", "PT Tekstil Semarang Jaya", "startedOn", "2026-09-15"));
        // The member works by then.
        reported("started", id, 3, Map.of("employer", "PT Tekstil Semarang Jaya", "startedOn", "2026-09-20"));

        PublishedEvent resumed = topics.await(TOPIC, RESUMED, id.toString());
        assertThat(resumed.json().path("employerNumber").asString()).isEqualTo(NEXT);
        get("/api/v1/members/" + id + "/employments", officer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.changes.length()")
                .isEqualTo(2)
                .jsonPath("$.changes[0].on")
                .isEqualTo("2026-09-15");
    }

    private void reported(String fact, MemberId id, long sequence, Map<String, String> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("memberId", id);
        all.put("employerNumber", NEXT);
        topics.publish("jmo.employments.v1", "id.jmo.employment." + fact + ".v1", id.toString(), sequence, all);
    }

    private void leaves(MemberId id, String cause) {
        post("/api/v1/members/" + id + "/membership-end", officer(), Map.of("endedOn", "2026-08-31", "cause", cause))
                .expectStatus()
                .isOk();
    }

    private MemberId withKpj(String kpj) {
        MemberId id = MemberId.next();
        Map<String, Object> body = registration(id, freshNik());
        body.put("kpj", kpj);
        post("/api/v1/members", officer(), body).expectStatus().isCreated();
        return id;
    }

    private static Map<String, Object> hiring(String employer, String on) {
        return Map.of("employerNumber", employer, "hiredOn", on);
    }

    private Ended imported(String lines) {
        return new FileImports(rest, IMPORTS, officer()).run("kpj,change,on,employerNumber,cause\n" + lines);
    }

    private static void refused(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:jmo:problem:" + code);
    }

    private static void faulty(RestTestClient.ResponseSpec answer, String field, String code) {
        answer.expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo(field)
                .jsonPath("$.faults[0].code")
                .isEqualTo(code);
    }
}
