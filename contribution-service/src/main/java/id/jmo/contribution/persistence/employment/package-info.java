/** Employments in MongoDB. */
@NullMarked
package id.jmo.contribution.persistence.employment;

import org.jspecify.annotations.NullMarked;
