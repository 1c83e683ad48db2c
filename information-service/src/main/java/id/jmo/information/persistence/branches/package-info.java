/** Branches in MongoDB, with a copy in memory. */
@NullMarked
package id.jmo.information.persistence.branches;

import org.jspecify.annotations.NullMarked;
