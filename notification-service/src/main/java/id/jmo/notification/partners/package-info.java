/** Senders: the mail server and the SMS partner. */
@NullMarked
package id.jmo.notification.partners;

import org.jspecify.annotations.NullMarked;
