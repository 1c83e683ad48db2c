/** Employers at rest. */
@NullMarked
package id.jmo.account.persistence.employment;

import org.jspecify.annotations.NullMarked;
