package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.PublishedEvent;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** The step of the bank account; the bank's answers come from payout-service, which the test plays. */
class BankAccountStepTest extends DataUpdateSteps {

    private static final String UPDATES = "jmo.data-updates.v1";
    private static final String GIVEN = "id.jmo.data-update.bank-account-given.v1";
    private static final String CHANGED = "id.jmo.data-update.bank-account-changed.v1";
    private static final String NUMBER = "7700000123456";
    private static final Map<String, Object> ACCOUNT = account(NUMBER);

    @Test
    void an_account_is_on_record_once_the_bank_and_the_code_say_that_it_is_the_members() {
        Updating member = reviewing();
        member.answer("bank-account", ACCOUNT);
        assertThat(member.view().at("/bankAccount/status").asString()).isEqualTo("CHECKING");
        assertThat(member.view().path("step").asString()).isEqualTo("BANK_ACCOUNT");
        PublishedEvent asked = asked(member);
        assertThat(reveal(asked.json().at("/account/accountNumber"))).isEqualTo(NUMBER);
        assertThat(reveal(asked.json().at("/account/holderName"))).isEqualTo("Eileen Collins");
        assertThat(atRest(member, "dataUpdates")).doesNotContain(NUMBER);
        enterCode(member);

        member.confirm()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:bank-account-being-checked");
        member.answer("bank-account", ACCOUNT);
        answers(member, asked, "OWN_ACCOUNT");
        awaitStatus(member, "CONFIRMED");
        member.confirm().expectStatus().isOk();
        member.confirm().expectStatus().isOk();

        JsonNode onRecord = member.view().at("/onRecord/contact/bankAccount");
        assertThat(onRecord.path("bankCode").asString()).isEqualTo("014");
        assertThat(onRecord.path("accountNumber").asString()).isEqualTo("*********3456");
        assertThat(atRest(member, "members")).doesNotContain(NUMBER);
        await().untilAsserted(() -> assertThat(topics.published(UPDATES, member.id.toString()).stream()
                        .filter(event -> event.type().equals(CHANGED))
                        .map(event -> reveal(event.json().at("/addressee/address"))))
                .containsExactly(member.email, member.phone));
        assertThat(factsOf(member, GIVEN)).isEqualTo(1);
    }

    @Test
    void the_account_on_record_stays_without_a_question_and_without_a_code() {
        Updating member = withAccountOnRecord();

        member.upToReview(member.email, member.phone);
        assertThat(member.view().at("/bankAccount/status").asString()).isEqualTo("KEPT");
        member.answer("bank-account", ACCOUNT);
        assertThat(member.view().at("/bankAccount/status").asString()).isEqualTo("KEPT");
        member.confirm().expectStatus().isOk();

        assertThat(member.view().at("/onRecord/contact/bankAccount/bankCode").asString())
                .isEqualTo("014");
        assertThat(factsOf(member, GIVEN)).isEqualTo(1);
        assertThat(factsOf(member, CHANGED)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT_UNKNOWN, UNKNOWN, account-unknown",
        "ACCOUNT_CLOSED, CLOSED, account-closed",
        "ACCOUNT_DORMANT, DORMANT, account-dormant",
        "HOLDER_NAME_DIFFERS, ANOTHERS, account-anothers",
        "LIMIT_EXCEEDED, NOT_PAYABLE, account-not-payable",
    })
    void an_account_that_the_bank_refuses_is_not_kept_and_the_member_sees_why(
            String outcome, String refusal, String fault) {
        Updating member = reviewing();
        member.answer("bank-account", ACCOUNT);
        answers(member, asked(member), outcome);
        awaitStatus(member, "REFUSED");

        JsonNode given = member.view().path("bankAccount");
        assertThat(given.path("refusal").asString()).isEqualTo(refusal);
        assertThat(given.path("accountNumber").isNull()).isTrue();
        assertThat(faults(member.confirm(), 422)).containsExactly("account.accountNumber: " + fault);
        assertThat(faults(member.send(HttpMethod.POST, "/current/bank-account-codes", Map.of()), 422))
                .containsExactly("account.accountNumber: " + fault);
        assertThat(mongo.findById(member.id.toString(), Document.class, "dataUpdates")
                        .get("bankAccount", Document.class))
                .doesNotContainKeys("bankCode", "accountNumber", "inquiry");

        member.answer("bank-account", Map.of());
        member.confirm().expectStatus().isOk();
        assertThat(member.view().at("/onRecord/contact/bankAccount").isNull()).isTrue();
        assertThat(factsOf(member, CHANGED)).isZero();
    }

    @Test
    void an_answer_about_another_account_and_a_code_for_another_account_count_for_nothing() {
        Updating member = reviewing();
        member.answer("bank-account", account("7700000000001"));
        PublishedEvent first = asked(member);
        String code = code(member);

        member.answer("bank-account", account("7700000000002"));
        answers(member, first, "OWN_ACCOUNT");
        assertThat(faults(
                        member.send(HttpMethod.POST, "/current/bank-account-verification", Map.of("code", code)), 422))
                .hasSize(1);
        Updating later = reviewing();
        later.answer("bank-account", ACCOUNT);
        answers(later, asked(later), "OWN_ACCOUNT");
        awaitStatus(later, "CONFIRMED");

        assertThat(member.view().at("/bankAccount/status").asString()).isEqualTo("CHECKING");
        assertThat(member.view().at("/bankAccount/codeToEnter").asBoolean()).isTrue();
    }

    @Test
    void what_is_malformed_is_named_and_nobody_tries_out_accounts() {
        Updating member = reviewing();
        Map<String, Object> malformed = Map.of("account", Map.of("bankCode", "BCA", "accountNumber", "12-34"));
        assertThat(faults(member.send(HttpMethod.PUT, "/current/bank-account", malformed), 400))
                .containsExactlyInAnyOrder(
                        "account.bankCode: bank-code-form", "account.accountNumber: account-number-form");
        assertThat(member.view().at("/bankAccount/status").asString()).isEqualTo("KEPT");
        member.send(HttpMethod.POST, "/current/bank-account-codes", Map.of())
                .expectStatus()
                .isEqualTo(409);
        for (int number = 0; number < 5; number++) {
            member.answer("bank-account", account("770000000000" + number));
        }

        member.send(HttpMethod.PUT, "/current/bank-account", ACCOUNT)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:too-many-bank-accounts");
        member.answer("bank-account", Map.of());
        member.confirm().expectStatus().isOk();
    }

    private Updating reviewing() {
        Updating member = new Updating();
        return member.upToReview(member.email, member.phone);
    }

    private Updating withAccountOnRecord() {
        Updating member = reviewing();
        member.answer("bank-account", ACCOUNT);
        enterCode(member);
        answers(member, asked(member), "OWN_ACCOUNT");
        awaitStatus(member, "CONFIRMED");
        member.confirm().expectStatus().isOk();
        return member;
    }

    private static Map<String, Object> account(String number) {
        return Map.of("account", Map.of("bankCode", "014", "accountNumber", number));
    }

    /** The first question about an account of the member. */
    private PublishedEvent asked(Updating member) {
        return topics.await(UPDATES, GIVEN, member.id.toString());
    }

    /** payout-service passes on what the bank says. */
    private void answers(Updating member, PublishedEvent asked, String outcome) {
        String inquiry = asked.json().path("inquiryId").asString();
        topics.publishWithId(
                "jmo.account-inquiries.v1",
                UUID.randomUUID().toString(),
                "id.jmo.account-inquiry.answered.v1",
                inquiry,
                1,
                Map.of("inquiryId", inquiry, "memberId", member.id, "outcome", outcome));
    }

    private void awaitStatus(Updating member, String status) {
        await().untilAsserted(() ->
                assertThat(member.view().at("/bankAccount/status").asString()).isEqualTo(status));
    }

    private String code(Updating member) {
        member.send(HttpMethod.POST, "/current/bank-account-codes", Map.of())
                .expectStatus()
                .isAccepted();
        return member.code(asked(member).json().path("inquiryId").asString());
    }

    private void enterCode(Updating member) {
        member.send(HttpMethod.POST, "/current/bank-account-verification", Map.of("code", code(member)))
                .expectStatus()
                .isOk();
    }

    private String atRest(Updating member, String collection) {
        return mongo.findById(member.id.toString(), Document.class, collection).toJson();
    }

    private long factsOf(Updating member, String type) {
        return topics.published(UPDATES, member.id.toString()).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }
}
