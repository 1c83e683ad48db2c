/** What can be done with payouts, and what is needed for it. */
@NullMarked
package id.jmo.payout.application;

import org.jspecify.annotations.NullMarked;
