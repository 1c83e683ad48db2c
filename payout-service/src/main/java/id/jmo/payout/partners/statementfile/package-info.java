/** The bank's statements as files: MT940 and CAMT.053. */
@NullMarked
package id.jmo.payout.partners.statementfile;

import org.jspecify.annotations.NullMarked;
