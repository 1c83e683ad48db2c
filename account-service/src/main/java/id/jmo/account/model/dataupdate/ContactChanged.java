package id.jmo.account.model.dataupdate;

import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Instant;

/**
 * A member is not reached at an address any more; who still reads it there learns of the change.
 *
 * @param address that was the member's until then
 */
public record ContactChanged(
        MemberId member, CodeChannel channel, Confidential address, Language language, Instant changedAt) {}
