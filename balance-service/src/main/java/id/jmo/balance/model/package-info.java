/**
 * The member's money as an append-only double-entry ledger in whole rupiah. Plain Java: what may be booked, what a
 * booking does to a member's book, and how the books are proved.
 */
@NullMarked
package id.jmo.balance.model;

import org.jspecify.annotations.NullMarked;
