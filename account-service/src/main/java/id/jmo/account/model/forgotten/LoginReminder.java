package id.jmo.account.model.forgotten;

import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;

/**
 * A message names the login to the member whose it is.
 *
 * @param address on record
 * @param login the e-mail address of the login, masked
 */
public record LoginReminder(
        String requestId, CodeChannel channel, Confidential address, Language language, Confidential login) {}
