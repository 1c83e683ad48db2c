/** A bank behind Bank Indonesia's SNAP API, with its own books. */
@NullMarked
package id.jmo.local.sandbox.bank;

import org.jspecify.annotations.NullMarked;
