/** What the ledger moved, by day and branch. Plain Java. */
@NullMarked
package id.jmo.balance.model.report;

import org.jspecify.annotations.NullMarked;
