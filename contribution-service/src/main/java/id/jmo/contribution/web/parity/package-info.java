/** What differs between contributions and the ledger. */
@NullMarked
package id.jmo.contribution.web.parity;

import org.jspecify.annotations.NullMarked;
