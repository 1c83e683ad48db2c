/** The kinds of complaints, as the catalogue describes them. */
@NullMarked
package id.jmo.complaint.model.catalogue;

import org.jspecify.annotations.NullMarked;
