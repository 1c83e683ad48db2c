package id.jmo.accident.contract;

import static id.jmo.accident.contract.Messages.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.accident.model.MemberFacts;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What this service reads of the facts of members: who they are, and whether and where they are employed. */
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

    private static final String NIK = "jmo1:k1:xL0S2TqchyhH1XmwKlZjXEepXnZ_KcS3NSQatGevJzmofVmmGq1ZIafYDe4";
    private static final String KPJ = "jmo1:k1:sTY4TnAITHzaRpx0-isl92Gl2JQfjrpmSFtGyyjhlvDLayWrlWOG";
    private static final String BIRTH_DATE = "jmo1:k1:VsidnwK4S9B03rkEhHvLwgCRlgzOZcnT9XhEIAD8GwSqRF5BqkQ";

    @Pact(provider = "account-service", consumer = "accident-service")
    V4Pact facts(PactBuilder builder) {
        return new Messages(builder)
                .of("id.jmo.member.registered.v1", data -> membership(member(data)))
                .of("id.jmo.member.data-updated.v1", data -> membership(member(data)))
                .of(
                        "id.jmo.member.membership-ended.v1",
                        data -> member(data)
                                .object(
                                        "membership",
                                        ended -> ended.stringValue("status", "ENDED")
                                                .stringMatcher("endedOn", DATE, "2026-08-31")))
                .of("id.jmo.member.membership-resumed.v1", data -> membership(member(data)))
                .of("id.jmo.member.civil-registry-checked.v1", data -> membership(member(data)))
                .of("id.jmo.member.details-corrected.v1", data -> membership(member(data)))
                .pact();
    }

    @Test
    void the_events_of_members_show_who_they_are_and_whether_they_are_employed(
            List<V4Interaction.AsynchronousMessage> messages) {
        Map<String, MemberFacts> facts = messages.stream()
                .map(message -> Map.entry(message.getDescription(), (MemberFacts) Messages.read(message)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(facts).hasSize(6);
        assertThat(facts.values()).allSatisfy(member -> {
            assertThat(member.id().value()).isEqualTo(MEMBER);
            assertThat(member.name().reveal()).isEqualTo("EILEEN COLLINS");
            assertThat(member.nik()).isEqualTo(new Nik("3171015911560001"));
            assertThat(member.kpj()).isEqualTo(new Kpj("12345678901"));
            assertThat(member.birthDate()).isEqualTo(LocalDate.of(1956, 11, 19));
        });
        assertThat(facts.get("id.jmo.member.membership-ended.v1").membershipEndedOn())
                .contains(LocalDate.of(2026, 8, 31));
        assertThat(facts.get("id.jmo.member.membership-resumed.v1").membershipEndedOn())
                .isEmpty();
    }

    private static LambdaDslObject member(LambdaDslObject data) {
        return data.uuid("memberId", MEMBER)
                .stringMatcher("name", ENCRYPTED, NAME)
                .stringMatcher("nik", ENCRYPTED, NIK)
                .stringMatcher("kpj", ENCRYPTED, KPJ)
                .stringMatcher("birthDate", ENCRYPTED, BIRTH_DATE)
                .stringMatcher("segment", "PU|BPU|PMI|JAKON", "PU");
    }

    /** An active membership is the example: it needs no further fields. */
    private static LambdaDslObject membership(LambdaDslObject data) {
        return data.object("membership", any -> any.stringMatcher("status", "ACTIVE|ENDED", "ACTIVE"));
    }
}
