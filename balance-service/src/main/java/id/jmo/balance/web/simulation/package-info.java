/** Simulasi JHT and Simulasi JP over HTTP. */
@NullMarked
package id.jmo.balance.web.simulation;

import org.jspecify.annotations.NullMarked;
