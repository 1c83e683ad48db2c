/** Complaints in MongoDB. */
@NullMarked
package id.jmo.complaint.persistence;

import org.jspecify.annotations.NullMarked;
