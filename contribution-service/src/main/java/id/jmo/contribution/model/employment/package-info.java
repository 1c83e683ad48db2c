/** Who works for whom, as employers report it. */
@NullMarked
package id.jmo.contribution.model.employment;

import org.jspecify.annotations.NullMarked;
