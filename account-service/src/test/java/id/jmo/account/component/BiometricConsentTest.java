package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

class BiometricConsentTest extends AccountComponentTest {

    private static final String CONSENT = "/api/v1/members/me/biometric-consent";

    @Test
    void the_consent_comes_with_the_terms_is_withdrawn_once_and_given_again_and_each_is_published() {
        MemberId member = registered();
        body(HttpMethod.GET, member)
                .jsonPath("$.holds")
                .isEqualTo(true)
                .jsonPath("$.consents.length()")
                .isEqualTo(1)
                .jsonPath("$.consents[0].version")
                .isEqualTo("terms")
                .jsonPath("$.consents[0].givenAt")
                .doesNotExist();

        body(HttpMethod.DELETE, member).jsonPath("$.holds").isEqualTo(false);
        body(HttpMethod.DELETE, member)
                .jsonPath("$.consents.length()")
                .isEqualTo(1)
                .jsonPath("$.consents[0].withdrawnAt")
                .exists();
        body(HttpMethod.PUT, member).jsonPath("$.holds").isEqualTo(true);
        body(HttpMethod.PUT, member)
                .jsonPath("$.consents.length()")
                .isEqualTo(2)
                .jsonPath("$.consents[0].version")
                .isEqualTo("1")
                .jsonPath("$.consents[0].text")
                .value(text ->
                        assertThat(String.valueOf(text)).startsWith("Saya setuju BPJS Ketenagakerjaan menyimpan"));

        PublishedEvent withdrawn =
                topics.await(TOPIC, "id.jmo.member.biometric-consent-withdrawn.v1", member.toString());
        PublishedEvent given = topics.await(TOPIC, "id.jmo.member.biometric-consent-given.v1", member.toString());
        assertThat(withdrawn.json().get("biometricConsent").asBoolean()).isFalse();
        assertThat(given.json().get("biometricConsent").asBoolean()).isTrue();
        assertThat(given.sequence()).isEqualTo(withdrawn.sequence() + 1);
        get("/api/v1/personal-data/account-service", Tokens.member(member))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sections[?(@.name == 'biometric-consents')].items.length()")
                .isEqualTo(2);
    }

    @Test
    void only_members_on_record_have_a_consent() {
        send(HttpMethod.DELETE, Tokens.member(MemberId.next())).expectStatus().isNotFound();
        send(HttpMethod.DELETE, officer()).expectStatus().isForbidden();
    }

    private RestTestClient.BodyContentSpec body(HttpMethod method, MemberId member) {
        return send(method, Tokens.member(member)).expectStatus().isOk().expectBody();
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String token) {
        return rest.method(method)
                .uri(CONSENT)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
