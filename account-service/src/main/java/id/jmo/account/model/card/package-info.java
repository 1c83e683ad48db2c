/** The digital membership card. */
@NullMarked
package id.jmo.account.model.card;

import org.jspecify.annotations.NullMarked;
