/** Notifications, the channels they are sent over, and how far each delivery got. Plain Java. */
@NullMarked
package id.jmo.notification.model;

import org.jspecify.annotations.NullMarked;
