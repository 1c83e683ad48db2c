/** Events of other services: the notices they lead to, and the members' contacts. */
@NullMarked
package id.jmo.notification.messaging;

import org.jspecify.annotations.NullMarked;
