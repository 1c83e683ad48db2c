/** What we learn from the other services. */
@NullMarked
package id.jmo.notification.messaging;

import org.jspecify.annotations.NullMarked;
