package id.jmo.information.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.information.messaging.members.MemberEventsTestAccess;
import id.jmo.information.model.members.MemberFacts.Membership;
import id.jmo.information.model.members.MemberFacts.Segment;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads of the facts of members. */
@ConsumerPactTest
@PactTestFor(
        providerName = "account-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class MemberFactsPactTest {

    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final String ENCRYPTED = "jmo1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+";
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    /** 1988-11-19, encrypted once with the key of the tests: a pact must be the same in each run. */
    private static final String BIRTH_DATE = "jmo1:k1:beKZL-2sd3-huKcIEk2ucN_WTvEcZ6pwalz8zTsqmZsYdSZvP44";

    @Pact(provider = "account-service", consumer = "information-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        expect(messages, "id.jmo.member.registered.v1", MemberFactsPactTest::anyMembership);
        expect(messages, "id.jmo.member.data-updated.v1", MemberFactsPactTest::anyMembership);
        expect(
                messages,
                "id.jmo.member.membership-ended.v1",
                data -> data.object(
                        "membership",
                        ended -> ended.stringValue("status", "ENDED")
                                .stringMatcher("endedOn", DATE, "2026-08-31")
                                .stringMatcher("cause", "[A-Z_]+", "TERMINATION")));
        expect(
                messages,
                "id.jmo.member.membership-resumed.v1",
                data -> data.object("membership", active -> active.stringValue("status", "ACTIVE")));
        expect(messages, "id.jmo.member.details-corrected.v1", MemberFactsPactTest::anyMembership);
        return messages.toPact(V4Pact.class);
    }

    private static void expect(MessagePactBuilder messages, String type, Consumer<LambdaDslObject> membership) {
        messages.expectsToReceive(type)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                .withContent(LambdaDsl.newJsonBody(data -> {
                            data.uuid("memberId", MEMBER)
                                    .stringMatcher("birthDate", ENCRYPTED, BIRTH_DATE)
                                    .stringMatcher("segment", "[A-Z]+", "PU");
                            membership.accept(data);
                        })
                        .build());
    }

    /** An active membership is the example: it needs no further fields. */
    private static void anyMembership(LambdaDslObject data) {
        data.object("membership", any -> any.stringMatcher("status", "ACTIVE|ENDED", "ACTIVE"));
    }

    @Test
    void the_events_of_members_show_what_benefits_depend_on(List<V4Interaction.AsynchronousMessage> messages) {
        Map<String, MemberEventsTestAccess.Member> members = messages.stream()
                .collect(Collectors.toMap(
                        V4Interaction.AsynchronousMessage::getDescription,
                        message -> MemberEventsTestAccess.member(
                                JSON, message.getContents().getContents().getValue())));

        assertThat(members).hasSize(5);
        assertThat(members.values()).allSatisfy(member -> {
            assertThat(member.id().value()).isEqualTo(MEMBER);
            assertThat(member.bornOn()).isEqualTo(LocalDate.of(1988, 11, 19));
            assertThat(member.segment()).contains(Segment.PU);
        });
        assertThat(members.get("id.jmo.member.membership-ended.v1").membership())
                .isEqualTo(new Membership.Ended(LocalDate.of(2026, 8, 31), true));
        assertThat(members.get("id.jmo.member.membership-resumed.v1").membership())
                .isEqualTo(new Membership.Active());
    }
}
