package id.jmo.account.model.onetimecode;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import java.time.Instant;

/**
 * A code is to be sent.
 *
 * @param code six digits; they are nowhere else in clear or encrypted
 */
public record CodeIssued(
        String codeId,
        CodeChannel channel,
        Confidential address,
        Language language,
        Confidential code,
        Instant validUntil) {}
