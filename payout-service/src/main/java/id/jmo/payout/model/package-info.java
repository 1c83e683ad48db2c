/** A payout's life, told by types. Plain Java. */
@NullMarked
package id.jmo.payout.model;

import org.jspecify.annotations.NullMarked;
