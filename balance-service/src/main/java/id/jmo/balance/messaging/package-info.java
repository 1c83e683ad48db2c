/** Events in and out: what is read of other services' events, and the events of this service. */
@NullMarked
package id.jmo.balance.messaging;

import org.jspecify.annotations.NullMarked;
