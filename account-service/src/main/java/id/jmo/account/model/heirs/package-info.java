/** Whom members name as their heirs. */
@NullMarked
package id.jmo.account.model.heirs;

import org.jspecify.annotations.NullMarked;
