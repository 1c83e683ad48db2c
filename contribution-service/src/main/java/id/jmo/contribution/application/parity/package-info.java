/** Whether every contribution that was paid is credited in the ledger. */
@NullMarked
package id.jmo.contribution.application.parity;

import org.jspecify.annotations.NullMarked;
