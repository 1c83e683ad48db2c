/**
 * What the service does, one class per use case, and the ports it needs. The {@link id.jmo.balance.application.Ledger}
 * is the only writer of postings.
 */
@NullMarked
package id.jmo.balance.application;

import org.jspecify.annotations.NullMarked;
