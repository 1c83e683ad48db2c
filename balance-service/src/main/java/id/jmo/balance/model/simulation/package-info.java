/**
 * What savings and pension may become: estimates for the member, never bookings. Rates, ceilings and ages that a regulation may
 * change are dated configuration.
 */
@NullMarked
package id.jmo.balance.model.simulation;

import org.jspecify.annotations.NullMarked;
