/** The use cases of complaints, and the ports they need. */
@NullMarked
package id.jmo.complaint.application;

import org.jspecify.annotations.NullMarked;
