/** The development (hasil pengembangan) of savings: its rates, what a book has earned, and the runs that book it. */
@NullMarked
package id.jmo.balance.model.development;

import org.jspecify.annotations.NullMarked;
