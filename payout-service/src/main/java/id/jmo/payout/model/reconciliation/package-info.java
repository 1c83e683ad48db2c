/** The daily comparison of our payouts with the bank's statement: rules, plain Java. */
@NullMarked
package id.jmo.payout.model.reconciliation;

import org.jspecify.annotations.NullMarked;
