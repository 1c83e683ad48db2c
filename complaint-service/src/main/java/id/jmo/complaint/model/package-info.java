/**
 * The complaint. Begin at {@link id.jmo.complaint.model.ComplaintLifecycle}: its table is the whole lifecycle, and each row
 * names the function that decides.
 */
@NullMarked
package id.jmo.complaint.model;

import org.jspecify.annotations.NullMarked;
