package id.jmo.accident.contract;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import id.jmo.accident.messaging.MessagingTestAccess;
import id.jmo.platform.testsupport.TestPersonalData;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The form in which this service states what it reads of other services' events. */
final class Messages {

    static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    static final UUID ACCIDENT = UUID.fromString("01920000-0000-7000-8000-00000000a001");
    static final UUID PAYOUT = UUID.fromString("01920000-0000-7000-8000-00000000b001");
    static final String TIME = "2026-10-05T02:15:00Z";
    static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z";

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    private final MessagePactBuilder builder;

    Messages(PactBuilder builder) {
        this.builder = builder.usingLegacyMessageDsl();
    }

    /** Each message is described by its event type. */
    Messages of(String type, Consumer<LambdaDslObject> data) {
        builder.expectsToReceive(type)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                .withContent(LambdaDsl.newJsonBody(data::accept).build());
        return this;
    }

    V4Pact pact() {
        return builder.toPact(V4Pact.class);
    }

    static Object read(V4Interaction.AsynchronousMessage message) {
        return MessagingTestAccess.read(
                JSON,
                message.getDescription(),
                message.getContents().getContents().getValue());
    }
}
