/** Facts in and out: what is read of other services' events, and the events this service tells. */
@NullMarked
package id.jmo.balance.messaging;

import org.jspecify.annotations.NullMarked;
