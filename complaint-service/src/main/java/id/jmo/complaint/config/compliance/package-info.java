/** The limits and the workers of compliance cases. */
@NullMarked
package id.jmo.complaint.config.compliance;

import org.jspecify.annotations.NullMarked;
