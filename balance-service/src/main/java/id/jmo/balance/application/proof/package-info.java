/** The proof of the ledger: a job that goes on where it was, and what it has found. */
@NullMarked
package id.jmo.balance.application.proof;

import org.jspecify.annotations.NullMarked;
