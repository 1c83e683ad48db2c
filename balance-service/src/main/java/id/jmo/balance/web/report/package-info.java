/** The officers' report. */
@NullMarked
package id.jmo.balance.web.report;

import org.jspecify.annotations.NullMarked;
