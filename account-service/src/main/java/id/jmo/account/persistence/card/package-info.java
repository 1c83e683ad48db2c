/** The keys of digital cards in MongoDB. */
@NullMarked
package id.jmo.account.persistence.card;

import org.jspecify.annotations.NullMarked;
