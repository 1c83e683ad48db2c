/** Employers who pay contributions for their workers. */
@NullMarked
package id.jmo.contribution.model.employer;

import org.jspecify.annotations.NullMarked;
