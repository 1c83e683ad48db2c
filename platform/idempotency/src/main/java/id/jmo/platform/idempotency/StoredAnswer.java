package id.jmo.platform.idempotency;

import java.util.Map;

/**
 * What a command was answered.
 *
 * @param headers those that belong to the answer itself
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: only kept and sent again.
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}
