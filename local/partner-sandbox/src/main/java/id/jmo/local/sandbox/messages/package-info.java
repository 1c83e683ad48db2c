/** The SMS gateway and the mailbox. */
@NullMarked
package id.jmo.local.sandbox.messages;

import org.jspecify.annotations.NullMarked;
