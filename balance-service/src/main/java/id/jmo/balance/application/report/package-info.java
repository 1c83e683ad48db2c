/** Sums up what the ledger moved, day by day, for the officers' report. */
@NullMarked
package id.jmo.balance.application.report;

import org.jspecify.annotations.NullMarked;
