package id.jmo.platform.testsupport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudEvent as it was found on a topic.
 *
 * @param json the data as published, personal data encrypted
 * @param traceparent the W3C trace context, if the event carries one
 */
public record PublishedEvent(
        String topic,
        String key,
        String id,
        String type,
        String subject,
        long sequence,
        @Nullable Instant time,
        @Nullable String traceparent,
        JsonNode json,
        JsonMapper mapper) {

    /** The data as a record of the reader's own, personal data in clear. */
    public <T> T dataAs(Class<T> dataType) {
        return mapper.treeToValue(json, dataType);
    }

    @Override
    public String toString() {
        return type + " #" + sequence + " of " + subject + " " + json;
    }
}
