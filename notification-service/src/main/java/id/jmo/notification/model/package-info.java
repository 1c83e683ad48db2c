/** What a member is told, over which channel, and how far it got. Plain Java. */
@NullMarked
package id.jmo.notification.model;

import org.jspecify.annotations.NullMarked;
