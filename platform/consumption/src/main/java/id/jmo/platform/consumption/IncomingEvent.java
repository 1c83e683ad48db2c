package id.jmo.platform.consumption;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event from another service.
 *
 * @param id the same for every delivery of the event
 * @param type the CloudEvents type with its version
 * @param subject the id of the aggregate that the event is about; also the Kafka key, unless that is the aggregate's owner
 * @param sequence numbers the events of the subject from 1 without a gap: the order of two is known, and that one is missing
 * @param time when it happened
 * @param data what this service reads of it
 * @param trace as W3C {@code traceparent}, in which it was caused. While it is handled by itself, that is the current trace
 */
public record IncomingEvent<T>(
        String id,
        String type,
        String subject,
        long sequence,
        Instant time,
        T data,
        @Nullable String trace) {}
