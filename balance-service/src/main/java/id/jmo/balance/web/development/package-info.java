/** Rates of development and the runs that book it, for officers. */
@NullMarked
package id.jmo.balance.web.development;

import org.jspecify.annotations.NullMarked;
