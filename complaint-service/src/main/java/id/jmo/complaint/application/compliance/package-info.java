/** The use cases of compliance cases, and the ports they need. */
@NullMarked
package id.jmo.complaint.application.compliance;

import org.jspecify.annotations.NullMarked;
