/** The daily comparison of our payouts with the bank's statement: its use cases and their ports. */
@NullMarked
package id.jmo.payout.application.reconciliation;

import org.jspecify.annotations.NullMarked;
