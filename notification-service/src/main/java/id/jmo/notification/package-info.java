/** notification-service: telling the member. */
@NullMarked
package id.jmo.notification;

import org.jspecify.annotations.NullMarked;
