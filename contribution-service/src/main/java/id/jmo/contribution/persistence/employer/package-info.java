/** Employers in MongoDB. */
@NullMarked
package id.jmo.contribution.persistence.employer;

import org.jspecify.annotations.NullMarked;
