/** The daily comparison of our books with the bank's statement: days, and how far each has come. Plain Java. */
@NullMarked
package id.jmo.platform.reconciliation;

import org.jspecify.annotations.NullMarked;
