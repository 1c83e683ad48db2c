/** The clock of a case, as plain values: when its step is due, by the business calendar of Jakarta. */
@NullMarked
package id.jmo.platform.caseclock;

import org.jspecify.annotations.NullMarked;
