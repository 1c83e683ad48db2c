/** Bills, their lines and contributions at rest. */
@NullMarked
package id.jmo.contribution.persistence.bill;

import org.jspecify.annotations.NullMarked;
