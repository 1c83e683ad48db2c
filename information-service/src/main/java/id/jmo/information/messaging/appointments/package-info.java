/** The events of appointments. */
@NullMarked
package id.jmo.information.messaging.appointments;

import org.jspecify.annotations.NullMarked;
