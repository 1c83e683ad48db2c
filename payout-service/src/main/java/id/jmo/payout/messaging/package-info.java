/** Orders in, facts about payouts out. */
@NullMarked
package id.jmo.payout.messaging;

import org.jspecify.annotations.NullMarked;
