/** Contributions of wage workers (PU): rates, due days, and what employers report. */
@NullMarked
package id.jmo.contribution.model.wages;

import org.jspecify.annotations.NullMarked;
