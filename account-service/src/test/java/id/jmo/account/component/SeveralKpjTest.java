package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class SeveralKpjTest extends AccountComponentTest {

    private static final String OWN = "/api/v1/members/me/kpjs";
    private static final String MERGERS = "jmo.mergers.v1";
    private static final String ANSWERS = "jmo.savings-mergers.v1";

    private final String nik = freshNik();
    private final String kpj = freshKpj();
    private MemberId member = MemberId.next();

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void a_member_is_registered() {
        member = registered(nik);
    }

    @Test
    void a_member_adds_a_kpj_of_theirs_and_sees_all() {
        String id = recordedKpj(kpj, nik, "EILEEN COLLINS");

        add(member, kpj).expectStatus().isOk();
        add(member, kpj)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.further.length()")
                .isEqualTo(1)
                .jsonPath("$.further[0].kpjId")
                .isEqualTo(id)
                .jsonPath("$.further[0].employer")
                .isEqualTo("PT Lama")
                .jsonPath("$.further[0].kpj")
                .isEqualTo("*******" + kpj.substring(7))
                .jsonPath("$.further[0].merger.status")
                .isEqualTo("NONE");
    }

    @Test
    void a_kpj_of_somebody_else_and_an_unknown_one_are_refused_in_the_same_way() {
        recordedKpj(kpj, freshNik(), "Eileen Collins");
        String otherName = freshKpj();
        recordedKpj(otherName, nik, "Somebody Else");

        for (String not : new String[] {kpj, otherName, freshKpj()}) {
            add(member, not)
                    .expectStatus()
                    .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:jmo:problem:kpj-not-yours")
                    .jsonPath("$.faults[0].field")
                    .isEqualTo("kpj");
        }
        add(member, "12").expectStatus().isBadRequest();
        merge(member, MemberId.next().toString()).expectStatus().isNotFound();
    }

    @Test
    void a_kpj_is_recorded_once_and_nobody_is_registered_with_it() {
        recordedKpj(kpj, nik, "Eileen Collins");

        recordKpj(kpj, nik, "Eileen Collins").expectStatus().isEqualTo(HttpStatus.CONFLICT);
        Map<String, Object> body = registration(MemberId.next(), freshNik());
        body.put("kpj", kpj);
        post("/api/v1/members", officer(), body)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("kpj-taken");
    }

    @Test
    void a_file_of_kpj_is_recorded_once_and_members_add_what_is_theirs() {
        String id = MemberId.next().toString();
        String file = line(id, kpj, nik, "2020-01-31")
                + line(MemberId.next().toString(), freshKpj(), freshNik(), "2019-12-31");

        assertThat(imported(file).counts()).containsExactly(2L, 2L, 0L, 0L);
        assertThat(imported(file).counts()).containsExactly(2L, 0L, 2L, 0L);
        add(member, kpj)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.further[0].kpjId")
                .isEqualTo(id);
        assertThat(imported(file).counts()).containsExactly(2L, 0L, 2L, 0L);
    }

    @Test
    void every_faulty_line_of_a_file_is_named_and_nothing_of_it_is_recorded() {
        String id = MemberId.next().toString();
        String recorded = freshKpj();
        String recordedId = recordedKpj(recorded, freshNik(), "Somebody Else");

        assertThat(imported(line(id, kpj, nik, "2020-01-31")
                                + line(MemberId.next().toString(), recorded, nik, "2020-01-31")
                                + line(recordedId, freshKpj(), nik, "2020-01-31")
                                + line(member.toString(), freshKpj(), nik, "2020-01-31")
                                + line(MemberId.next().toString(), freshKpj(), nik, "2999-01-31")
                                + "1,12,,12,31-08-2026,,\n"
                                + line(id, kpj, nik, "2020-01-31"))
                        .refusals())
                .containsExactly(
                        "3 kpj: kpj-taken",
                        "4 memberId: member-taken",
                        "5 memberId: member-taken",
                        "6 endedOn: in-the-future",
                        "7 memberId: identifier",
                        "7 kpj: kpj-form",
                        "7 name: required",
                        "7 nik: nik-form",
                        "7 birthDate: date",
                        "7 endedOn: required",
                        "8 memberId: member-taken",
                        "8 kpj: kpj-taken");
        add(member, kpj).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Ended imported(String lines) {
        return new FileImports(rest, "/api/v1/members/further-kpj-imports", officer())
                .run("memberId,kpj,name,nik,birthDate,employer,endedOn\n" + lines);
    }

    private static String line(String id, String number, String ofNik, String endedOn) {
        return "%s,%s,Eileen Collins,%s,1988-11-19,PT Lama,%s%n".formatted(id, number, ofNik, endedOn);
    }

    @Test
    void savings_are_merged_step_by_step_and_the_member_sees_how_far() {
        String id = added();
        String merger = requested(id);
        assertThat(statusOf(id)).isEqualTo("UNDER_WAY");
        merge(member, id).expectStatus().isAccepted();

        answered("merged-out", id, member.toString(), merger, 1);
        var taken = topics.await(MERGERS, "id.jmo.merger.taken.v1", id).json();
        assertThat(taken.path("from").asString()).isEqualTo(id);
        assertThat(taken.path("into").asString()).isEqualTo(member.toString());
        answered("merged-in", member.toString(), id, merger, 2);

        await().untilAsserted(() -> get(OWN, Tokens.member(member))
                .expectBody()
                .jsonPath("$.further[0].merger.status")
                .isEqualTo("MERGED")
                .jsonPath("$.further[0].merger.amount")
                .isEqualTo(1_234_567));
        answered("merged-out", id, member.toString(), merger, 1);
        merge(member, id).expectStatus().isAccepted();
        assertThat(topics.published(MERGERS, id).stream()
                        .map(PublishedEvent::type)
                        .distinct())
                .containsExactly("id.jmo.merger.requested.v1", "id.jmo.merger.taken.v1");
    }

    @Test
    void what_cannot_arrive_is_put_back_and_the_member_sees_why() {
        String id = added();
        String merger = requested(id);
        answered("merged-out", id, member.toString(), merger, 1);
        topics.await(MERGERS, "id.jmo.merger.taken.v1", id);
        answered("merge-in-refused", member.toString(), id, merger, 2);
        topics.await(MERGERS, "id.jmo.merger.undo-needed.v1", id);
        assertThat(statusOf(id)).isEqualTo("BEING_UNDONE");

        answered("merge-undone", id, member.toString(), merger, 3);

        await().untilAsserted(() -> get(OWN, Tokens.member(member))
                .expectBody()
                .jsonPath("$.further[0].merger.status")
                .isEqualTo("REFUSED")
                .jsonPath("$.further[0].merger.refusal")
                .isEqualTo("CLAIM_OPEN_ON_OWN_KPJ"));
    }

    @Test
    void a_step_without_an_answer_is_asked_for_again_and_stands_on_the_operators_list_until_it_is_answered() {
        String id = added();
        String merger = requested(id);

        await().until(() -> topics.published(MERGERS, id).size() > 1);
        assertThat(topics.published(MERGERS, id))
                .allSatisfy(event -> assertThat(event.type()).isEqualTo("id.jmo.merger.requested.v1"))
                .extracting(event -> event.json().path("mergerId").asString())
                .containsOnly(merger);
        await().untilAsserted(() -> assertThat(lateSteps(id)).containsExactly("TAKING_OUT"));
        get("/api/v1/members/late-mergers", officer()).expectStatus().isForbidden();
        assertThat(meters.get("jmo.mergers.late").gauge().value()).isPositive();

        answered("merge-out-refused", id, member.toString(), merger, 1);
        await().untilAsserted(() -> assertThat(lateSteps(id)).isEmpty());
        assertThat(statusOf(id)).isEqualTo("REFUSED");
    }

    private List<String> lateSteps(String id) {
        List<String> steps = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(
                            "/api/v1/members/late-mergers" + (cursor.isEmpty() ? "" : "?cursor=" + cursor),
                            Tokens.withRoles("operator"))
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody();
            page.path("items")
                    .valueStream()
                    .filter(late -> late.path("kpjId").asString().equals(id))
                    .forEach(late -> steps.add(late.path("step").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return steps;
    }

    private String added() {
        String id = recordedKpj(kpj, nik, "Eileen Collins");
        add(member, kpj).expectStatus().isOk();
        return id;
    }

    private String statusOf(String id) {
        return String.valueOf(get(OWN, Tokens.member(member))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .replaceAll(".*\"kpjId\":\"" + id + "\".*?\"status\":\"([A-Z_]+)\".*", "$1"));
    }

    private void answered(String fact, String of, String counterpart, String merger, long sequence) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("mergerId", merger);
        data.put("memberId", of);
        data.put("counterpart", counterpart);
        data.put("amount", 1_234_567);
        topics.publish(ANSWERS, "id.jmo.savings." + fact + ".v1", of, sequence, data);
    }

    private RestTestClient.ResponseSpec add(MemberId who, String number) {
        return post(OWN, Tokens.member(who), Map.of("kpj", number));
    }

    private RestTestClient.ResponseSpec merge(MemberId who, String id) {
        return rest.post()
                .uri(OWN + "/" + id + "/merger")
                .headers(headers -> {
                    headers.setBearerAuth(Tokens.member(who));
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .exchange();
    }

    /** Asks for the merger; its id. */
    private String requested(String id) {
        merge(member, id).expectStatus().isAccepted();
        return topics.await(MERGERS, "id.jmo.merger.requested.v1", id)
                .json()
                .path("mergerId")
                .asString();
    }
}
