/** Wiring of heirs. */
@NullMarked
package id.jmo.account.config.heirs;

import org.jspecify.annotations.NullMarked;
