/** Appointments in MongoDB. */
@NullMarked
package id.jmo.information.persistence.appointments;

import org.jspecify.annotations.NullMarked;
