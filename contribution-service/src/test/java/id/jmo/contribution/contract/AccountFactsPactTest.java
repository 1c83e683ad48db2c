package id.jmo.contribution.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.contribution.messaging.MessagingTestAccess;
import id.jmo.contribution.model.member.MemberFacts;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads of account-service's facts: who members are, and what independent workers are to pay. */
@ConsumerPactTest
@PactTestFor(
        providerName = "account-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class AccountFactsPactTest {

    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final String WORKER = "id.jmo.worker.accepted.v1";
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final String ENCRYPTED = "jmo1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+";

    /** Encrypted once with the key of the tests: a pact must be the same in each run. */
    private static final String NAME = "jmo1:k1:OUZSPg3FsWy0glwKuIdlRHT_qjDdidt1wBDZoVXfkj5RDdfsR6QjY4q5";

    private static final String NIK = "jmo1:k1:xL0S2TqchyhH1XmwKlZjXEepXnZ_KcS3NSQatGevJzmofVmmGq1ZIafYDe4";
    private static final String KPJ = "jmo1:k1:sTY4TnAITHzaRpx0-isl92Gl2JQfjrpmSFtGyyjhlvDLayWrlWOG";

    private static final String BIRTH_DATE = "jmo1:k1:VsidnwK4S9B03rkEhHvLwgCRlgzOZcnT9XhEIAD8GwSqRF5BqkQ";

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @Pact(provider = "account-service", consumer = "contribution-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        expect(messages, "id.jmo.member.registered.v1", data -> active(member(data)));
        expect(messages, "id.jmo.member.data-updated.v1", data -> active(member(data)));
        expect(
                messages,
                "id.jmo.member.membership-ended.v1",
                data -> member(data).object("membership", ended -> ended.stringMatcher("endedOn", DATE, "2026-08-31")));
        expect(messages, "id.jmo.member.membership-resumed.v1", data -> active(member(data)));
        expect(messages, "id.jmo.member.details-corrected.v1", data -> active(member(data)));
        expect(
                messages,
                WORKER,
                data -> data.uuid("memberId", MEMBER)
                        .stringMatcher("nik", ENCRYPTED, NIK)
                        .integerType("base", 2_950_000)
                        .minArrayLike("programmes", 1, PactDslJsonRootValue.stringMatcher("JKK|JKM|JHT", "JKK"), 1));
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_events_say_who_members_are_and_what_independent_workers_are_to_pay(
            List<V4Interaction.AsynchronousMessage> messages) {
        Map<String, byte[]> bodies = messages.stream()
                .collect(Collectors.toMap(
                        V4Interaction::getDescription,
                        message -> message.getContents().getContents().getValue()));
        assertThat(bodies).hasSize(6);

        WorkerAccount worker = MessagingTestAccess.worker(JSON, bodies.remove(WORKER));
        Map<String, MemberFacts> members = bodies.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, body -> MessagingTestAccess.member(JSON, body.getValue())));

        assertThat(worker.memberId()).isEqualTo(new MemberId(MEMBER));
        assertThat(worker.nik()).isEqualTo(new Nik("3171015911560001"));
        assertThat(worker.terms().base()).isEqualTo(Rupiah.of(2_950_000));
        assertThat(worker.payer()).isNull();
        assertThat(members.values()).allSatisfy(member -> {
            assertThat(member.memberId()).isEqualTo(new MemberId(MEMBER));
            assertThat(member.name().reveal()).isEqualTo("EILEEN COLLINS");
            assertThat(member.nik()).isEqualTo(new Nik("3171015911560001"));
            assertThat(member.kpj()).isEqualTo(new Kpj("12345678901"));
        });
        assertThat(members.get("id.jmo.member.membership-ended.v1").endedOn()).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(members.get("id.jmo.member.membership-resumed.v1").endedOn()).isNull();
    }

    private static void expect(MessagePactBuilder messages, String type, Consumer<LambdaDslObject> data) {
        messages.expectsToReceive(type)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                .withContent(LambdaDsl.newJsonBody(data::accept).build());
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
    private static LambdaDslObject active(LambdaDslObject data) {
        return data.object("membership", any -> any.stringMatcher("status", "ACTIVE|ENDED", "ACTIVE"));
    }
}
