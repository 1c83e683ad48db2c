/** Corrections of a member's record that a complaint asks for, field by field. */
@NullMarked
package id.jmo.complaint.model.correction;

import org.jspecify.annotations.NullMarked;
