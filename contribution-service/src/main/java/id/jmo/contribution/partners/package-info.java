/** The bank behind Bank Indonesia's SNAP API. */
@NullMarked
package id.jmo.contribution.partners;

import org.jspecify.annotations.NullMarked;
