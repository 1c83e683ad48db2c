/** Where members go in person: branches, clinics and partner banks, their hours, and which is the nearest. */
@NullMarked
package id.jmo.information.model.branches;

import org.jspecify.annotations.NullMarked;
