/** What members and strangers do with a digital card, and what that needs. */
@NullMarked
package id.jmo.account.application.card;

import org.jspecify.annotations.NullMarked;
