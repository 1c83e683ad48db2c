/** The bank's statements of our accounts as files that operators import: MT940 and CAMT.053. */
@NullMarked
package id.jmo.platform.statementfiles;

import org.jspecify.annotations.NullMarked;
