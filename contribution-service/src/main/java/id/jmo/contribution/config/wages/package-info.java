/** Rates and terms of wage workers' contributions. */
@NullMarked
package id.jmo.contribution.config.wages;

import org.jspecify.annotations.NullMarked;
