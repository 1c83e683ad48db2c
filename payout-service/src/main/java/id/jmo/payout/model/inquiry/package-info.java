/** Questions to the bank about the account of a member who is not to be paid yet. */
@NullMarked
package id.jmo.payout.model.inquiry;

import org.jspecify.annotations.NullMarked;
