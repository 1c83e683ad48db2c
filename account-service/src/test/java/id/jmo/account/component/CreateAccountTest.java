package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.component.KeycloakDouble.Call;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class CreateAccountTest extends CreateAccountSteps {

    @Autowired
    MongoOperations mongo;

    private static void assertOneUsableLogin(Person person) {
        List<Map<String, Object>> logins = KEYCLOAK.loginsOf(person.id().toString());
        assertThat(logins).singleElement().satisfies(login -> {
            assertThat(login).containsEntry("enabled", true).containsEntry("email", person.email());
            assertThat(KEYCLOAK.rolesOf(login)).containsExactly("member");
            assertThat(login.toString()).doesNotContain(PASSWORD, person.nik(), "Eileen");
        });
    }

    @Test
    void a_member_gets_an_account_and_every_answer_rests_encrypted() {
        Person person = person();
        Registering registering = new Registering().upToTerms(person);
        String stored =
                mongo.findById(registering.id, Document.class, "registrations").toJson();
        assertThat(stored)
                .doesNotContain(PASSWORD, registering.secret, person.nik(), person.kpj(), "Eileen", "newcomer")
                .doesNotContain(person.phone());

        registering.finished().awaitField("status", "COMPLETED");

        assertOneUsableLogin(person);
        topics.await("jmo.accounts.v1", "id.jmo.account.created.v1", registering.id);
        topics.await(TOPIC, "id.jmo.member.contact-verified.v1", person.id().toString());
        assertThat(mongo.findById(registering.id, Document.class, "registrations"))
                .doesNotContainKeys("password", "person", "email", "phone", "eraseAt")
                .containsKeys("terms", "completedAt");
        assertThat(faults(registering.send(HttpMethod.PUT, "terms", Map.of("version", "2026-01")), 409))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CREATE, false", "CREATE, true", "ADD_ROLE, false", "ADD_ROLE, true", "ENABLE, false", "ENABLE, true"})
    void whatever_step_fails_there_is_one_usable_login_in_the_end(Call call, boolean afterwards) {
        Person person = person();
        KEYCLOAK.failsOnce(person.id().toString(), call, afterwards);

        Registering registering = new Registering().upToTerms(person).finished();

        registering.awaitField("status", "COMPLETED");
        assertOneUsableLogin(person);
        topics.await("jmo.accounts.v1", "id.jmo.account.created.v1", registering.id);
        assertThat(topics.published("jmo.accounts.v1", registering.id)).hasSize(1);
    }

    @Test
    void wherever_its_instance_is_killed_a_registration_ends_with_one_usable_login() {
        int calls = 0;
        boolean died = true;
        while (died) {
            Person person = person();
            Registering registering = new Registering().upToTerms(person);
            registering.awaitField("identity", "CONFIRMED");
            InstanceDeaths.dieAfter(++calls);

            registering.finished().awaitField("status", "COMPLETED");

            died = InstanceDeaths.died();
            assertOneUsableLogin(person);
            topics.await("jmo.accounts.v1", "id.jmo.account.created.v1", registering.id);
            assertThat(topics.published("jmo.accounts.v1", registering.id)).hasSize(1);
        }
        assertThat(calls - 1)
                .as("lease, phone, login, contact, enabling, completion")
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void wherever_its_instance_is_killed_a_refused_registration_leaves_neither_login_nor_phone() {
        int calls = 0;
        boolean died = true;
        while (died) {
            Person person = person();
            KEYCLOAK.has(person.email(), person.email(), MemberId.next().toString());
            Registering registering = new Registering().upToTerms(person);
            registering.awaitField("identity", "CONFIRMED");
            InstanceDeaths.dieAfter(++calls);

            registering.finished().awaitField("refused", "EMAIL_TAKEN");

            died = InstanceDeaths.died();
            assertThat(KEYCLOAK.loginsOf(person.id().toString())).isEmpty();
            assertThat(mongo.findAll(Document.class, "accountPhones"))
                    .extracting(claim -> claim.getString("registration"))
                    .doesNotContain(registering.id);
        }
        assertThat(calls - 1)
                .as("lease, phone, login, phone given back, refusal")
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_foreign_citizen_gets_an_account_by_passport_and_the_mothers_name_on_record() {
        Person person = person();
        rest.put()
                .uri("/api/v1/members/" + person.id() + "/identity-record")
                .headers(headers -> headers.setBearerAuth(officer()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("passport", Map.of("country", "MYS", "number", "A12345678"), "mothersName", "Rose Marie"))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(mongo.findById(person.id().toString(), Document.class, "identityRecords")
                        .toJson())
                .doesNotContain("A12345678", "Rose");
        Map<String, Object> data = person.data();
        data.remove("nik");
        Registering registering = new Registering().upToMembershipType("WNA");
        assertThat(faults(registering.send(HttpMethod.PUT, "personal-data", data), 422))
                .containsExactly("passport: passport-required");
        data.put("passport", Map.of("country", "IDN", "number", "!"));
        assertThat(faults(registering.send(HttpMethod.PUT, "personal-data", data), 400))
                .containsExactlyInAnyOrder("passport.country: country-form", "passport.number: passport-form");

        data.put("passport", Map.of("country", "MYS", "number", "A12345678"));
        data.put("mothersName", "Somebody Else");
        registering.send(HttpMethod.PUT, "personal-data", data).expectStatus().isOk();
        registering.awaitField("identity", "NOT_CONFIRMED");
        data.put("mothersName", "ROSE MARIE");
        registering.send(HttpMethod.PUT, "personal-data", data).expectStatus().isOk();
        registering.awaitField("identity", "CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Suparno", "Nu'man", "D’Artagnan", "Łukasz Żółć", "王小明", "محمد"})
    void a_name_of_one_word_with_an_apostrophe_or_in_another_script_is_a_name(String name) {
        Map<String, Object> data = stranger().data();
        data.put("name", name);

        new Registering().upToPersonalData(data);
    }

    @ParameterizedTest
    @CsvSource({"9974011911880001, NIK_PROVINCE_UNKNOWN", "3174015911870001, NIK_BIRTH_DATE_DIFFERS"})
    void what_may_be_a_typing_error_in_a_nik_is_a_warning_only(String nik, String warning) {
        Map<String, Object> data = stranger().data();
        data.put("nik", nik);
        REGISTRY.isOutFor(nik);

        JsonNode view = new Registering().upToPersonalData(data).view();

        assertThat(view.path("warnings").valueStream().map(JsonNode::asString)).containsExactly(warning);
    }

    @Test
    void a_taken_address_phone_or_member_leads_to_no_account_and_frees_the_phone() {
        Person owner = person();
        new Registering().upToTerms(owner).finished().awaitField("status", "COMPLETED");
        Person other = person();
        Person sameEmail = new Person(other.id(), other.nik(), other.kpj(), "taken@sample.jmo.example", other.phone());
        KEYCLOAK.has("somebody", "taken@sample.jmo.example", MemberId.next().toString());
        Person samePhone = new Person(other.id(), other.nik(), other.kpj(), other.email(), "+628120009999");
        Person sameMember = person();
        KEYCLOAK.has("old-login", "old@sample.jmo.example", sameMember.id().toString());

        new Registering().upToTerms(sameEmail).finished().awaitField("refused", "EMAIL_TAKEN");
        new Registering().upToTerms(sameMember).finished().awaitField("refused", "MEMBER_HAS_ACCOUNT");
        assertThat(KEYCLOAK.loginsOf(other.id().toString())).isEmpty();
        assertThat(mongo.findAll(Document.class, "accountPhones"))
                .extracting(claim -> claim.getString("registration"))
                .isNotEmpty();
        new Registering().upToTerms(samePhone).finished().awaitField("status", "COMPLETED");
    }

    @Test
    void data_that_are_nobodys_are_refused_without_a_word_on_which_differ() {
        Person person = person();
        Map<String, Object> wrongKpj = person.data();
        wrongKpj.put("kpj", freshKpj());
        Map<String, Object> unknown = person.data();
        unknown.put("nik", freshNik());

        JsonNode known = refusedFor(wrongKpj);
        JsonNode stranger = refusedFor(unknown);

        assertThat(known.path("step").asString()).isEqualTo("PERSONAL_DATA");
        assertThat(known.propertyNames()).isEqualTo(stranger.propertyNames());
        assertThat(known.path("identity")).isEqualTo(stranger.path("identity"));
        assertThat(known.path("refused")).isEqualTo(stranger.path("refused"));
    }

    private JsonNode refusedFor(Map<String, Object> data) {
        Registering registering = new Registering().upToPersonalData(data);
        registering.awaitField("identity", "NOT_CONFIRMED");
        return registering.view();
    }

    @Test
    void while_the_registry_is_away_the_registration_waits_and_goes_on_by_itself() {
        Person person = person();
        REGISTRY.isOutFor(person.nik());
        Registering registering = new Registering().upToTerms(person).finished();
        assertThat(registering.view().path("status").asString()).isEqualTo("CREATING");
        assertThat(KEYCLOAK.loginsOf(person.id().toString())).isEmpty();

        REGISTRY.isBackFor(person.nik());

        registering.awaitField("status", "COMPLETED");
        assertOneUsableLogin(person);
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_stored() {
        Registering registering = new Registering();
        registering
                .send(HttpMethod.PUT, "citizenship", Map.of("citizenship", "MARTIAN"))
                .expectStatus()
                .isBadRequest();
        registering
                .send(HttpMethod.PUT, "password", Map.of("password", PASSWORD))
                .expectStatus()
                .isEqualTo(409);
        Person person = person();
        Map<String, Object> faulty = person.data();
        faulty.put("nik", "3174017211880001");
        faulty.put("mothersName", " ");
        faulty.put("kpj", "1801234560");
        faulty.put("name", "");
        registering
                .send(HttpMethod.PUT, "citizenship", Map.of("citizenship", "WNI"))
                .expectStatus()
                .isOk();
        registering
                .send(HttpMethod.PUT, "membership-type", Map.of("segment", "PU"))
                .expectStatus()
                .isOk();
        assertThat(faults(registering.send(HttpMethod.PUT, "personal-data", faulty), 400))
                .contains("nik: nik-form", "kpj: kpj-form")
                .anyMatch(fault -> fault.startsWith("name: "))
                .anyMatch(fault -> fault.startsWith("mothersName: "));
        Map<String, Object> withoutNik = person.data();
        withoutNik.remove("nik");
        assertThat(faults(registering.send(HttpMethod.PUT, "personal-data", withoutNik), 422))
                .containsExactly("nik: nik-required");
        Map<String, Object> child = person.data();
        child.put("birthDate", "2020-02-29");
        assertThat(faults(registering.send(HttpMethod.PUT, "personal-data", child), 422))
                .containsExactly("birthDate: under-age");
        for (String impossible : List.of("3174013102880001", "3174012902890001", "3174017104880001")) {
            Map<String, Object> wrongDay = person.data();
            wrongDay.put("nik", impossible);
            assertThat(faults(registering.send(HttpMethod.PUT, "personal-data", wrongDay), 400))
                    .containsExactly("nik: nik-form");
        }
        Map<String, Object> unborn = person.data();
        unborn.put("birthDate", "2999-01-01");
        assertThat(faults(registering.send(HttpMethod.PUT, "personal-data", unborn), 422))
                .containsExactly("birthDate: in-the-future");
        assertThat(registering.view().path("step").asString()).isEqualTo("PERSONAL_DATA");

        registering
                .send(HttpMethod.PUT, "personal-data", person.data())
                .expectStatus()
                .isOk();
        assertThat(faults(registering.send(HttpMethod.POST, "email-codes", Map.of("email", "x..y@a.id")), 400))
                .containsExactly("email: email-form");
        registering
                .send(HttpMethod.POST, "email-codes", Map.of("email", person.email()))
                .expectStatus()
                .isAccepted();
        String code = registering.code("email");
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(faults(registering.send(HttpMethod.POST, "email-verification", Map.of("code", wrong)), 422))
                .containsExactly("code: code-wrong");
        assertThat(faults(registering.send(HttpMethod.POST, "email-verification", Map.of("code", "12a456")), 400))
                .containsExactly("code: code-form");
        registering
                .send(HttpMethod.POST, "email-verification", Map.of("code", code))
                .expectStatus()
                .isOk();
        assertThat(faults(registering.send(HttpMethod.POST, "email-verification", Map.of("code", code)), 422))
                .containsExactly("code: code-used");
        assertThat(faults(registering.send(HttpMethod.POST, "phone-codes", Map.of("phone", "000000000000")), 400))
                .containsExactly("phone: phone-form");
    }

    @ParameterizedTest
    @CsvSource({
        "kapal27, password-too-short",
        "password1234, password-leaked",
        "qwertyuiop, password-leaked",
        "EileenCollins1988, password-guessable"
    })
    void a_password_that_is_easily_guessed_is_refused(String password, String fault) {
        Person person = person();
        Registering registering = new Registering().upToTerms(person);

        assertThat(faults(registering.send(HttpMethod.PUT, "password", Map.of("password", password)), 422))
                .contains("password: " + fault);
    }

    @Test
    void nobody_goes_on_with_the_registration_of_another() {
        Registering mine = new Registering();
        Registering theirs = new Registering();

        rest.get()
                .uri(PATH + "/" + theirs.id)
                .header("Registration-Secret", mine.secret)
                .exchange()
                .expectStatus()
                .isNotFound();
        rest.put()
                .uri(PATH + "/" + theirs.id + "/citizenship")
                .header("Registration-Secret", mine.secret)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("citizenship", "WNI"))
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(theirs.view().path("step").asString()).isEqualTo("CITIZENSHIP");
    }
}
