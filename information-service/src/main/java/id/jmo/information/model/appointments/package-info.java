/** Appointments at a branch: slots, and the life of a booking. */
@NullMarked
package id.jmo.information.model.appointments;

import org.jspecify.annotations.NullMarked;
