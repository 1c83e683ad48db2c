package id.jmo.platform.idempotency;

import java.util.Map;

/**
 * The stored response to a command.
 *
 * @param headers those of the response that are replayed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}
