/** Wages and reports in MongoDB. */
@NullMarked
package id.jmo.contribution.persistence.wages;

import org.jspecify.annotations.NullMarked;
