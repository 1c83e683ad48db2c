/** Storing notifications, sending them and reading them, with the ports that this needs. */
@NullMarked
package id.jmo.notification.application;

import org.jspecify.annotations.NullMarked;
