/** The business calendar as a bean, with the holidays of each year from a file. */
@NullMarked
package id.jmo.platform.businesscalendar;

import org.jspecify.annotations.NullMarked;
