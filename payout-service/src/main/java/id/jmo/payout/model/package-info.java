/** The payout: states, lifecycle and the policy for holder names. Plain Java. */
@NullMarked
package id.jmo.payout.model;

import org.jspecify.annotations.NullMarked;
