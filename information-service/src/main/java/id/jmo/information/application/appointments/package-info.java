/** Books, moves and watches appointments. */
@NullMarked
package id.jmo.information.application.appointments;

import org.jspecify.annotations.NullMarked;
