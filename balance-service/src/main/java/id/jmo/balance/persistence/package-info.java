/** The ledger in MongoDB: postings, heads with their outbox, and the copy of member facts. */
@NullMarked
package id.jmo.balance.persistence;

import org.jspecify.annotations.NullMarked;
