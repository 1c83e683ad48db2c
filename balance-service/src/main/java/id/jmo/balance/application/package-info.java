/**
 * What the service does, one class per use case, and the ports it needs. The {@link
 * id.jmo.balance.application.Bookkeeper} is the only one who writes to the ledger.
 */
@NullMarked
package id.jmo.balance.application;

import org.jspecify.annotations.NullMarked;
