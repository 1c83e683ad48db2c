/** Money out: the bank account checked, the transfer asked for once, its end found out, a return noticed. */
@NullMarked
package id.jmo.payout;

import org.jspecify.annotations.NullMarked;
