package id.jmo.claim.contract;

import static id.jmo.claim.contract.Messages.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.claim.model.eligibility.CivilRegistryMatch;
import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.claim.model.eligibility.Membership;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.values.Confidential;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What this service reads of the facts of members. */
@ConsumerPactTest
@PactTestFor(
        providerName = "account-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class MemberFactsPactTest {

    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final String ENCRYPTED = "jmo1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+";

    /** Encrypted once with the key of the tests: a pact must be the same in each run. */
    private static final String NAME = "jmo1:k1:OUZSPg3FsWy0glwKuIdlRHT_qjDdidt1wBDZoVXfkj5RDdfsR6QjY4q5";

    private static final String BIRTH_DATE = "jmo1:k1:VsidnwK4S9B03rkEhHvLwgCRlgzOZcnT9XhEIAD8GwSqRF5BqkQ";

    private static final String ACCOUNT_NUMBER = "jmo1:k1:4TpYc4Yn2GzIYzIvBlwS-_JE_6gZiSOVoLIhTP1HDfS-5rDsfp0";

    @Pact(provider = "account-service", consumer = "claim-service")
    V4Pact facts(PactBuilder builder) {
        return new Messages(builder)
                .of("id.jmo.member.registered.v1", data -> membership(registry(member(data))))
                .of(
                        "id.jmo.member.data-updated.v1",
                        data -> membership(registry(member(data)))
                                .stringMatcher("dataUpdatedOn", DATE, "2026-06-01")
                                .object(
                                        "bankAccount",
                                        account -> account.stringMatcher("bankCode", "\\d{3}", "014")
                                                .stringMatcher("accountNumber", ENCRYPTED, ACCOUNT_NUMBER)))
                .of(
                        "id.jmo.member.membership-ended.v1",
                        data -> registry(member(data))
                                .object(
                                        "membership",
                                        ended -> ended.stringValue("status", "ENDED")
                                                .stringMatcher("endedOn", DATE, "2026-08-31")
                                                .stringMatcher("cause", "[A-Z_]+", "RESIGNATION")))
                .of(
                        "id.jmo.member.membership-resumed.v1",
                        data -> registry(member(data))
                                .object("membership", active -> active.stringValue("status", "ACTIVE")))
                .of(
                        "id.jmo.member.civil-registry-checked.v1",
                        data -> membership(member(data))
                                .object(
                                        "civilRegistry",
                                        checked -> checked.stringValue("status", "MISMATCHED")
                                                .minArrayLike(
                                                        "mismatches", 1, PactDslJsonRootValue.stringType("name"), 1)))
                .of("id.jmo.member.details-corrected.v1", data -> membership(registry(member(data))))
                .of("id.jmo.member.correction-answered.v1", data -> membership(registry(member(data))))
                .of(
                        "id.jmo.member.biometric-consent-withdrawn.v1",
                        data -> membership(registry(member(data))).booleanValue("biometricConsent", false))
                .of(
                        "id.jmo.member.biometric-consent-given.v1",
                        data -> membership(registry(member(data))).booleanValue("biometricConsent", true))
                .pact();
    }

    @Test
    void the_events_of_members_show_whether_they_may_claim(List<V4Interaction.AsynchronousMessage> messages) {
        Map<String, MemberFacts> facts = messages.stream()
                .collect(Collectors.toMap(V4Interaction.AsynchronousMessage::getDescription, message ->
                        (MemberFacts) Messages.read(message)));

        assertThat(facts).hasSize(9);
        assertThat(facts.values()).allSatisfy(member -> {
            assertThat(member.id().value()).isEqualTo(MEMBER);
            assertThat(member.name().reveal()).isEqualTo("EILEEN COLLINS");
            assertThat(member.birthDate().orElseThrow().reveal()).isEqualTo("1956-11-19");
        });
        assertThat(facts.get("id.jmo.member.membership-ended.v1").membership())
                .isEqualTo(new Membership.Ended(LocalDate.of(2026, 8, 31), Optional.of(Cause.RESIGNATION)));
        assertThat(facts.get("id.jmo.member.membership-resumed.v1").membership())
                .isEqualTo(new Membership.Active());
        assertThat(facts.get("id.jmo.member.data-updated.v1").dataUpdatedOn()).contains(LocalDate.of(2026, 6, 1));
        assertThat(facts.get("id.jmo.member.data-updated.v1").bankAccount())
                .contains(new MemberFacts.BankAccount("014", Confidential.of("1234567890")));
        assertThat(facts.get("id.jmo.member.registered.v1").bankAccount()).isEmpty();
        assertThat(facts.get("id.jmo.member.civil-registry-checked.v1").civilRegistry())
                .isEqualTo(new CivilRegistryMatch.Mismatched(List.of("name")));
        assertThat(facts.get("id.jmo.member.biometric-consent-withdrawn.v1").biometricConsent())
                .isFalse();
        assertThat(facts.get("id.jmo.member.biometric-consent-given.v1").biometricConsent())
                .isTrue();
    }

    private static LambdaDslObject member(LambdaDslObject data) {
        return data.uuid("memberId", MEMBER)
                .stringMatcher("name", ENCRYPTED, NAME)
                .stringMatcher("birthDate", ENCRYPTED, BIRTH_DATE);
    }

    /** An active membership is the example: it needs no further fields. */
    private static LambdaDslObject membership(LambdaDslObject data) {
        return data.object("membership", any -> any.stringMatcher("status", "ACTIVE|ENDED", "ACTIVE"));
    }

    private static LambdaDslObject registry(LambdaDslObject data) {
        return data.object(
                "civilRegistry",
                any -> any.stringMatcher("status", "UNCHECKED|MATCHED|MISMATCHED|UNAVAILABLE", "MATCHED"));
    }
}
