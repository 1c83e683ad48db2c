/** Compliance cases in the store. */
@NullMarked
package id.jmo.complaint.persistence.compliance;

import org.jspecify.annotations.NullMarked;
