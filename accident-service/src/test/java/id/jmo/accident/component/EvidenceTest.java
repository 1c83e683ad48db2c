package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Evidence, as files and on paper. */
class EvidenceTest extends AccidentComponentTest {

    @Test
    void a_traffic_accident_goes_to_the_officers_when_its_evidence_is_complete() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);
        byEmployer(accident, "stage-one", Requests.stageOne("TRAFFIC")).must(200);
        assertThat(read(member, accident).text("/missing/0/text")).contains("Laporan polisi");
        byEmployer(accident, "stage-two", Requests.recovered()).must(200);

        ApiResponse kept = attach(member, accident, "POLICE_REPORT", "lapor.png", Files.png())
                .must(200);
        assertThat(kept.text("/type")).isEqualTo("PNG");
        assertThat(read(member, accident).text("/status")).isEqualTo("AWAITING_EVIDENCE");
        upload(
                        "/api/v1/employer-accidents/" + accident,
                        Tokens.employer(EMPLOYER),
                        "DOCTOR_CERTIFICATE",
                        "surat.pdf",
                        Files.pdf())
                .must(200);

        assertThat(read(member, accident).text("/status")).isEqualTo("IN_REVIEW");
        assertThat(timeline(member, accident)).contains("EVIDENCE_NEEDED", "EVIDENCE_GIVEN", "SENT_TO_REVIEW");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);
        byte[] photo = Files.png();

        String first = attach(member, accident, "IDENTITY_CARD", "ktp.png", photo)
                .must(200)
                .text("/attachmentId");

        assertThat(attach(member, accident, "IDENTITY_CARD", "ktp.png", photo)
                        .must(200)
                        .text("/attachmentId"))
                .isEqualTo(first);
        assertThat(timeline(member, accident)).containsOnlyOnce("EVIDENCE_GIVEN");
    }

    @Test
    void a_file_that_lies_or_says_nothing_is_refused_with_the_reason_and_nothing_is_kept() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);

        attach(member, accident, "IDENTITY_CARD", "ktp.jpg", Files.pdf()).mustBeProblem(422, "attachment-name-lies");
        attach(member, accident, "IDENTITY_CARD", "ktp.png", new byte[] {'P', 'K', 3, 4, 0, 0})
                .mustBeProblem(415, "attachment-not-supported");
        assertThat(attach(member, accident, "SELFIE", "ktp.png", Files.png())
                        .must(400)
                        .faults())
                .containsExactly("kind: unknown-value");

        assertThat(get("/api/v1/accidents/" + accident + "/attachments", Tokens.member(member))
                        .must(200)
                        .body())
                .isEmpty();
    }

    @Test
    void an_officer_sees_evidence_by_a_link_of_their_own_and_each_look_is_recorded() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);
        byte[] certificate = Files.pdf();
        attach(member, accident, "DOCTOR_CERTIFICATE", "surat.pdf", certificate).must(200);

        String link =
                get("/api/v1/accident-reviews/" + accident, OFFICER_1).must(200).text("/evidence/0/link");

        assertThat(bytes(link, OFFICER_1)).isEqualTo(certificate);
        get(link, OFFICER_2).mustBeProblem(403, "attachment-link-invalid");
        get(link.replaceAll("signature=.*", "signature=x"), OFFICER_1).mustBeProblem(403, "attachment-link-invalid");
        List<JsonNode> looks = items(
                get("/api/v1/operations/accident-service/audit-records?who=officer-1", Tokens.withRoles("auditor")));
        assertThat(looks)
                .anyMatch(look -> look.path("what").asString().endsWith("/attachments/{attachmentId}")
                        && look.at("/about/accidentId").asString().equals(accident)
                        && look.path("status").asInt() == 200);
    }

    @Test
    void nobody_reaches_the_evidence_of_another_member() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);
        String id = attach(member, accident, "IDENTITY_CARD", "ktp.png", Files.png())
                .must(200)
                .text("/attachmentId");
        String path = "/api/v1/accidents/" + accident + "/attachments/" + id;

        get(path, Tokens.member(MemberId.next())).mustBeProblem(404, "accident-not-found");
        assertThat(bytes(path, Tokens.member(member))).isNotEmpty();
        upload("/api/v1/employer-accidents/" + accident, Tokens.employer("OTHER001"), "OTHER", "a.png", Files.png())
                .mustBeProblem(404, "accident-not-found");
    }

    @Test
    void an_officer_asks_for_more_and_a_closed_case_takes_nothing() {
        MemberId member = knownMember();
        String accident = caseInReviewOf(member);

        byOfficer(
                        OFFICER_1,
                        accident,
                        "evidence-request",
                        Map.of("evidence", List.of("FURTHER"), "reason", "Foto tempat kejadian"))
                .must(200);
        assertThat(read(member, accident).text("/status")).isEqualTo("AWAITING_EVIDENCE");
        attach(member, accident, "OTHER", "tempat.png", Files.png()).must(200);
        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("REFUSE", "IN_REVIEW", "Bukan kecelakaan kerja"))
                .must(200);

        attach(member, accident, "OTHER", "lain.pdf", Files.pdf()).mustBeProblem(409, "evidence-not-taken");
    }

    private ApiResponse attach(MemberId member, String accident, String kind, String name, byte[] content) {
        return upload("/api/v1/accidents/" + accident, Tokens.member(member), kind, name, content);
    }
}
