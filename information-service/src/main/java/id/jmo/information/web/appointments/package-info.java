/** Appointments over HTTP. */
@NullMarked
package id.jmo.information.web.appointments;

import org.jspecify.annotations.NullMarked;
