/** Balance service: what the member owns. Start at {@code model.Book} and {@code model.Bookings}. */
@NullMarked
package id.jmo.balance;

import org.jspecify.annotations.NullMarked;
