/** Checks eligibility for additional benefits from a member's own facts. */
@NullMarked
package id.jmo.information.application.benefits;

import org.jspecify.annotations.NullMarked;
