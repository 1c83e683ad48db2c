package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import id.jmo.account.application.forgotten.AskForAccount;
import id.jmo.account.model.forgotten.ForgottenAccount;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.model.onetimecode.CodeRefusal;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Nik;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class ForgottenAccountTest extends CreateAccountSteps {

    private static final String FORGOTTEN = "/api/v1/forgotten-accounts";
    private static final String MESSAGES = "jmo.one-time-codes.v1";
    private static final String REMINDER = "id.jmo.account.login-reminder.v1";

    @Autowired
    MongoOperations mongo;

    @Autowired
    AskForAccount askForAccount;

    @Test
    void the_member_gets_the_masked_login_by_mail() {
        Person person = withLogin();

        ask(person.nik(), person.kpj(), "EMAIL").expectStatus().isAccepted();

        JsonNode message = topics.await(MESSAGES, REMINDER, theLatestRequest()).json();
        assertThat(message.at("/addressee/channel").asString()).isEqualTo("EMAIL");
        assertThat(message.at("/addressee/language").asString()).isEqualTo("en");
        assertThat(revealed(message.at("/addressee/address"))).isEqualTo(person.email());
        assertThat(revealed(message.path("login"))).isEqualTo("n***@sample.jmo.example");
        assertThat(message.toString()).doesNotContain(person.nik(), person.kpj(), person.email());
    }

    @Test
    void or_by_sms_to_the_phone_on_record() {
        Person person = withLogin();

        ask(person.nik(), person.kpj(), "SMS").expectStatus().isAccepted();

        JsonNode message = topics.await(MESSAGES, REMINDER, theLatestRequest()).json();
        assertThat(message.at("/addressee/channel").asString()).isEqualTo("SMS");
        assertThat(revealed(message.at("/addressee/address"))).startsWith("+62");
    }

    @Test
    void nobody_gets_a_message_unless_nik_and_kpj_are_of_one_member_with_a_login() {
        Person one = withLogin();
        Person other = withLogin();
        Person withoutLogin = person();
        Person unknown = stranger();

        for (Person asked : List.of(
                new Person(one.id(), one.nik(), other.kpj(), one.email(), one.phone()), withoutLogin, unknown)) {
            ask(asked.nik(), asked.kpj(), "EMAIL").expectStatus().isAccepted();
            String request = theLatestRequest();
            await().untilAsserted(() -> assertThat(stored(request))
                    .as("answered, and nobody's any more")
                    .doesNotContainKeys("dueAt", "nik", "kpj"));

            assertThat(topics.published(MESSAGES, request)).isEmpty();
        }
    }

    /** The client of the tests would wait until it may ask again, so the use case is asked. */
    @Test
    void a_flood_of_requests_sends_a_victim_one_message_a_minute() {
        Person victim = withLogin();
        var numbers = new ForgottenAccount.Person(new Nik(victim.nik()), new Kpj(victim.kpj()));

        askForAccount.ask(numbers, CodeChannel.EMAIL, Language.ENGLISH, "flood-0");
        topics.await(MESSAGES, REMINDER, theLatestRequest());

        for (int again = 1; again <= 10; again++) {
            String network = "flood-" + again;
            CodeRefusal refusal = catchThrowableOfType(
                    CodeRefusal.class, () -> askForAccount.ask(numbers, CodeChannel.SMS, Language.ENGLISH, network));
            assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
        }
    }

    @Test
    void every_faulty_field_is_named_and_nothing_is_stored() {
        long before = mongo.count(new Query(), "forgottenAccounts");

        var answer = rest.post()
                .uri(FORGOTTEN)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("nik", "123", "kpj", "abc"))
                .exchange();

        assertThat(faults(answer, 400))
                .extracting(fault -> fault.split(":")[0])
                .containsExactlyInAnyOrder("nik", "kpj", "channel");
        assertThat(mongo.count(new Query(), "forgottenAccounts")).isEqualTo(before);
    }

    private Person withLogin() {
        Person person = person();
        KEYCLOAK.has(person.id().toString(), person.email(), person.id().toString());
        return person;
    }

    private RestTestClient.ResponseSpec ask(String nik, String kpj, String channel) {
        return rest.post()
                .uri(FORGOTTEN)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("nik", nik, "kpj", kpj, "channel", channel))
                .exchange();
    }

    private String theLatestRequest() {
        return mongo.findOne(
                        Query.query(Criteria.where("_id").exists(true))
                                .with(Sort.by("_id").descending()),
                        Document.class,
                        "forgottenAccounts")
                .getString("_id");
    }

    private Document stored(String request) {
        return mongo.findById(request, Document.class, "forgottenAccounts");
    }

    private static String revealed(JsonNode encrypted) {
        return TestPersonalData.eventJson()
                .treeToValue(encrypted, Confidential.class)
                .reveal();
    }
}
