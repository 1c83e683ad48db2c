/** How the codes of digital cards are signed. */
@NullMarked
package id.jmo.account.config.card;

import org.jspecify.annotations.NullMarked;
