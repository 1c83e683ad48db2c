/** Compliance cases over HTTP. */
@NullMarked
package id.jmo.complaint.web.compliance;

import org.jspecify.annotations.NullMarked;
