/** The use cases of corrections. */
@NullMarked
package id.jmo.complaint.application.correction;

import org.jspecify.annotations.NullMarked;
