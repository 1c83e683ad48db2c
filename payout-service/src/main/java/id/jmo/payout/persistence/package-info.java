/** Payouts at rest. */
@NullMarked
package id.jmo.payout.persistence;

import org.jspecify.annotations.NullMarked;
