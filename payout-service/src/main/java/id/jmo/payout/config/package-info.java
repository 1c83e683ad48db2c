/** Properties, wiring, metrics and traces of the payout service. */
@NullMarked
package id.jmo.payout.config;

import org.jspecify.annotations.NullMarked;
