package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@ExtendWith(OutputCaptureExtension.class)
class OwnDataTest extends AccountComponentTest {

    private static final String DATA = "/api/v1/personal-data/account-service";

    private record Contact(Confidential email, Confidential phone, String language, String dataUpdatedOn) {}

    private static Map<String, Object> update() {
        Map<String, Object> body = new HashMap<>();
        body.put("email", "eileen.new@sample.jmo.example");
        body.put("phone", "0811-0000-0099");
        body.put("address", "Jl. Gatot Subroto 79, Jakarta");
        body.put("npwp", "09.254.294.3-407.000");
        body.put("emergencyContact", Map.of("name", "Pat Youngs", "phone", "+6281100000098"));
        body.put("language", "id");
        return body;
    }

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

    @Test
    void updating_data_sets_the_date_and_is_told_with_the_contact_encrypted() {
        MemberId id = registered();
        String today = Jakarta.today(Clock.systemUTC()).toString();

        post("/api/v1/members/me/data-updates", Tokens.member(id), update())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.dataUpdatedOn")
                .isEqualTo(today)
                .jsonPath("$.contact.address")
                .isEqualTo(true)
                .jsonPath("$.contact.npwp")
                .isEqualTo("***********7000");

        PublishedEvent event = topics.await(TOPIC, "id.jmo.member.data-updated.v1", id.toString());
        assertThat(event.json().toString()).doesNotContain("eileen.new", "81100000099");
        Contact published = event.dataAs(Contact.class);
        assertThat(published.email().reveal()).isEqualTo("eileen.new@sample.jmo.example");
        assertThat(published.phone().reveal()).isEqualTo("+6281100000099");
        assertThat(published.language()).isEqualTo("id");
        assertThat(published.dataUpdatedOn()).isEqualTo(today);
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
    void every_faulty_field_of_an_update_is_named_and_nothing_changes() {
        MemberId id = registered();
        Map<String, Object> body = update();
        body.put("email", "eileen");
        body.put("phone", "12");
        body.put("npwp", "12");
        body.put("emergencyContact", Map.of("name", ""));

        post("/api/v1/members/me/data-updates", Tokens.member(id), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[*].field")
                .value(fields -> assertThat((Iterable<?>) fields)
                        .map(Object::toString)
                        .contains("email", "phone", "npwp", "emergencyContact.name", "emergencyContact.phone"));
        get("/api/v1/members/me", Tokens.member(id))
                .expectBody()
                .jsonPath("$.dataUpdatedOn")
                .doesNotExist();
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
        post("/api/v1/members/me/data-updates", Tokens.member(id), update())
                .expectStatus()
                .isOk();
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
                .contains("Pat Youngs", "Siti Aminah", "Spouse")
                .doesNotContain("81100000098")
                .doesNotContain("own-data.");
        assertThat(personalData(id, "id"))
                .contains("Penerima Upah (PU)", "Ahli waris")
                .doesNotContain("own-data.");
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
