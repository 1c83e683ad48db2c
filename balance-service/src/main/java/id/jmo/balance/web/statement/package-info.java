/** The statement of a member's JHT savings (RSJHT): as data, to be printed, and for a spreadsheet. */
@NullMarked
package id.jmo.balance.web.statement;

import org.jspecify.annotations.NullMarked;
