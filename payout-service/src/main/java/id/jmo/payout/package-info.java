/** Money out: account inquiry, transfer, status, return, reconciliation with the bank's statement. */
@NullMarked
package id.jmo.payout;

import org.jspecify.annotations.NullMarked;
