/** The contribution service. */
@NullMarked
package id.jmo.contribution;

import org.jspecify.annotations.NullMarked;
