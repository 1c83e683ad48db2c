package id.jmo.balance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.balance.application.MemberRecord;
import id.jmo.balance.messaging.MessagingTestAccess;
import id.jmo.balance.model.MergerId;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is read of the facts of members, for Cek Saldo, and of the steps of mergers. Each message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "account-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class MemberFactsPactTest {

    private static final List<String> FACTS = List.of(
            "id.jmo.member.registered.v1",
            "id.jmo.member.data-updated.v1",
            "id.jmo.member.membership-ended.v1",
            "id.jmo.member.membership-resumed.v1",
            "id.jmo.member.civil-registry-checked.v1",
            "id.jmo.member.details-corrected.v1",
            "id.jmo.member.correction-answered.v1");
    private static final List<String> MERGER_STEPS =
            List.of("id.jmo.merger.requested.v1", "id.jmo.merger.taken.v1", "id.jmo.merger.undo-needed.v1");
    private static final UUID MERGER = UUID.fromString("01920000-0000-7000-8000-00000000e001");
    private static final UUID FURTHER = UUID.fromString("01920000-0000-7000-8000-000000000002");
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";

    // Encrypted once with the key of the tests: a pact must be the same in each run.
    private static final String KPJ = "jmo1:k1:TVcJVP2uMPZuAhbTTURShPsWf2ULfiwBtGTDtNnyRq3N-xA9_UTK";

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @Pact(provider = "account-service", consumer = "balance-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        for (String type : FACTS) {
            messages.expectsToReceive(type)
                    .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                    .withContent(LambdaDsl.newJsonBody(data -> {
                                data.uuid("memberId", UUID.fromString(MEMBER));
                                data.stringMatcher("kpj", "jmo1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+", KPJ);
                                data.stringMatcher("segment", "PU|BPU|PMI|JAKON", "PU");
                                data.stringType("employer", "PT Cakrawala Antariksa");
                                data.stringType("employerNumber", "JK004217");
                                data.object("membership", membership -> {
                                    if (type.equals("id.jmo.member.membership-ended.v1")) {
                                        membership.stringValue("status", "ENDED");
                                        membership.stringMatcher("endedOn", "\\d{4}-\\d\\d-\\d\\d", "2026-08-31");
                                    } else {
                                        membership.stringMatcher("status", "ACTIVE|ENDED", "ACTIVE");
                                    }
                                });
                            })
                            .build());
        }
        for (String type : MERGER_STEPS) {
            messages.expectsToReceive(type)
                    .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                    .withContent(LambdaDsl.newJsonBody(step -> step.uuid("mergerId", MERGER)
                                    .uuid("from", FURTHER)
                                    .uuid("into", UUID.fromString(MEMBER)))
                            .build());
        }
        return messages.toPact(V4Pact.class);
    }

    /** One test: a pact names the test that wrote it. */
    @Test
    void the_facts_of_members_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        theySayWhoTheMemberIs(messages.stream()
                .filter(message -> FACTS.contains(message.getDescription()))
                .toList());
        theySayWhichBooksAreMerged(messages.stream()
                .filter(message -> MERGER_STEPS.contains(message.getDescription()))
                .toList());
    }

    private static void theySayWhichBooksAreMerged(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .hasSameSizeAs(MERGER_STEPS)
                .extracting(message -> MessagingTestAccess.merger(
                        JSON, message.getContents().getContents().getValue()))
                .containsOnly(new MessagingTestAccess.MergerRead(
                        new MergerId(MERGER), new MemberId(FURTHER), MemberId.of(MEMBER)));
    }

    private static void theySayWhoTheMemberIs(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages).hasSameSizeAs(FACTS);
        for (V4Interaction.AsynchronousMessage message : messages) {
            MessagingTestAccess.MemberRead member = MessagingTestAccess.member(
                    JSON, message.getContents().getContents().getValue());
            boolean ended = message.getDescription().contains("membership-ended");
            assertThat(member)
                    .isEqualTo(new MessagingTestAccess.MemberRead(
                            MemberId.of(MEMBER),
                            new MemberRecord(
                                    new Kpj("18012345601"),
                                    "PU",
                                    "PT Cakrawala Antariksa",
                                    new EmployerNumber("JK004217"),
                                    ended ? "ENDED" : "ACTIVE",
                                    ended ? LocalDate.of(2026, 8, 31) : null)));
        }
    }
}
