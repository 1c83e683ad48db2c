/** Estimates of what savings and pension may become. */
@NullMarked
package id.jmo.balance.application.simulation;

import org.jspecify.annotations.NullMarked;
