/** The facts of members in MongoDB. */
@NullMarked
package id.jmo.information.persistence.members;

import org.jspecify.annotations.NullMarked;
