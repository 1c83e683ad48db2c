/** Payouts shown to operators and auditors. */
@NullMarked
package id.jmo.payout.web;

import org.jspecify.annotations.NullMarked;
