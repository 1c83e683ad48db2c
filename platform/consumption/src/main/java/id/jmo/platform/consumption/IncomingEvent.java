package id.jmo.platform.consumption;

import java.time.Instant;

/**
 * A fact from another service.
 *
 * @param id the same for every delivery of the same fact
 * @param type the CloudEvents type with its version
 * @param subject the id of the aggregate the fact is about; also the Kafka key
 * @param sequence grows with every fact about the subject, so that an older one can be told from a newer one
 * @param time when the fact came about
 * @param data what this service reads of it
 */
public record IncomingEvent<T>(String id, String type, String subject, long sequence, Instant time, T data) {}
