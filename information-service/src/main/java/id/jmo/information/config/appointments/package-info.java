/** Properties and wiring of appointments. */
@NullMarked
package id.jmo.information.config.appointments;

import org.jspecify.annotations.NullMarked;
