/** Senders: the mail server, the SMS partner and the push services of browsers. */
@NullMarked
package id.jmo.notification.partners;

import org.jspecify.annotations.NullMarked;
