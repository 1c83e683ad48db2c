/** The bank behind Bank Indonesia's SNAP API. */
@NullMarked
package id.jmo.payout.partners;

import org.jspecify.annotations.NullMarked;
