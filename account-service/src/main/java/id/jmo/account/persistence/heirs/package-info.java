/** Heirs in MongoDB. */
@NullMarked
package id.jmo.account.persistence.heirs;

import org.jspecify.annotations.NullMarked;
