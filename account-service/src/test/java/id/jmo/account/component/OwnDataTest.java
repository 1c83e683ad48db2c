package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.application.Members;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.Npwp;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@ExtendWith(OutputCaptureExtension.class)
class OwnDataTest extends AccountComponentTest {

    private static final String DATA = "/api/v1/personal-data/account-service";

    private static final ContactDetails CONTACT = new ContactDetails(
            EmailAddress.of("eileen.new@sample.jmo.example"),
            PhoneNumber.of("081100000099"),
            Confidential.of("Jl. Gatot Subroto 79, Jakarta"),
            new Npwp("09.254.294.3-407.000"),
            new EmergencyContact(new PersonName("Pat Youngs"), null, PhoneNumber.of("+6281100000098")),
            null,
            Confidential.of("Nurse"));

    @Autowired
    Members members;

    @Test
    void members_see_their_own_record_with_its_numbers_masked() {
        MemberId id = registered();

        get("/api/v1/members/me", Tokens.member(id))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.memberId")
                .isEqualTo(id.toString())
                .jsonPath("$.name")
                .isEqualTo("Eileen Collins")
                .jsonPath("$.kpj")
                .value(kpj -> assertThat(kpj.toString()).startsWith("*******"))
                .jsonPath("$.contact.email")
                .isEqualTo("e***@sample.jmo.example")
                .jsonPath("$.contact.phone")
                .isEqualTo("+62*******0001")
                .jsonPath("$.dataUpdatedOn")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "100%", "%zz", "%ff"})
    void a_form_is_no_json_and_leaves_nothing_in_the_log(String number, CapturedOutput log) {
        rest.post()
                .uri("/api/v1/members/me/data-updates")
                .headers(headers -> headers.setBearerAuth(Tokens.member(registered())))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("name=Eileen+Collins&birthDate=1988-11-19&address=Jalan+Melati+" + number)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:media-type-not-supported");

        assertThat(log.getAll()).doesNotContain("1988-11-19", "Melati");
    }

    @Test
    void a_token_of_a_member_whom_we_do_not_know_finds_nothing() {
        get("/api/v1/members/me", Tokens.member(MemberId.next())).expectStatus().isNotFound();
        get("/api/v1/members/me", officer()).expectStatus().isForbidden();
    }

    @Test
    void members_get_what_is_kept_of_them_in_clear_but_no_numbers_of_other_people() {
        String nik = freshNik();
        MemberId id = registered(nik);
        members.change(id, member -> member.updateData(CONTACT, Language.INDONESIAN, Instant.now()));
        String heirs = "/api/v1/members/me/heirs";
        rest.put()
                .uri(heirs)
                .headers(headers -> headers.setBearerAuth(Tokens.member(id)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("heirs", List.of(Map.of("name", "Siti Aminah", "relation", "SPOUSE", "percent", 100))))
                .exchange()
                .expectStatus()
                .isOk();

        String data = personalData(id, "en");

        assertThat(data)
                .contains(
                        nik, "eileen.new@sample.jmo.example", "+6281100000099", "Jl. Gatot Subroto 79", "0925429434070")
                .contains("\"value\":\"1988-11-19\",\"text\":\"19 November 1988\"", "Employee (PU)")
                .contains("Pat Youngs", "Siti Aminah", "Spouse", "\"value\":\"Nurse\"")
                .doesNotContain("81100000098")
                .doesNotContain("own-data.");
        assertThat(personalData(id, "id"))
                .contains("Penerima Upah (PU)", "Ahli waris")
                .doesNotContain("own-data.");
    }

    @Test
    void the_copy_has_the_members_further_kpjs_and_when_copies_were_given_which_the_auditor_reads_too() {
        String nik = freshNik();
        String kpj = freshKpj();
        MemberId id = registered(nik);
        recordedKpj(kpj, nik, "Eileen Collins");
        post("/api/v1/members/me/kpjs", Tokens.member(id), Map.of("kpj", kpj))
                .expectStatus()
                .isOk();
        for (String form : List.of("JSON", "PDF")) {
            post("/api/v1/members/me/data-copies", Tokens.member(id), Map.of("form", form))
                    .expectStatus()
                    .isNoContent();
        }

        get(DATA, Tokens.member(id))
                .expectBody()
                .jsonPath(valuesOf("further-kpjs", "kpj"))
                .isEqualTo(kpj)
                .jsonPath(valuesOf("data-copies", "form"))
                .isEqualTo(List.of("PDF", "JSON"));
        String copies = "/api/v1/members/" + id + "/data-copies";
        get(copies, Tokens.withRoles("auditor"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.copies[0].form")
                .isEqualTo("PDF")
                .jsonPath("$.copies[1].at")
                .exists();
        get(copies, officer()).expectStatus().isForbidden();
        post("/api/v1/members/me/data-copies", Tokens.member(id), Map.of("form", "DOC"))
                .expectStatus()
                .isBadRequest();
    }

    private static String valuesOf(String section, String field) {
        return "$.sections[?(@.name == '%s')].items[*].fields[?(@.name == '%s')].value".formatted(section, field);
    }

    @Test
    void of_somebody_who_is_not_on_record_nothing_is_kept() {
        get(DATA, Tokens.member(MemberId.next()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sections[*].items[*]")
                .doesNotExist();
        get(DATA, officer()).expectStatus().isForbidden();
    }

    private String personalData(MemberId id, String language) {
        return rest.get()
                .uri(DATA)
                .headers(headers -> headers.setBearerAuth(Tokens.member(id)))
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .returnResult(String.class)
                .getResponseBody();
    }
}
