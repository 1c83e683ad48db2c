/** Properties, and the wiring that needs them. */
@NullMarked
package id.jmo.balance.config;

import org.jspecify.annotations.NullMarked;
