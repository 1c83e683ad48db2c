/**
 * What services share on MongoDB: copies of other services' facts, leases, indexes and group commit. Correct on a
 * sharded MongoDB and on the embedded store alike: single documents, selected by {@code _id} or a unique index.
 */
@NullMarked
package id.jmo.platform.mongo;

import org.jspecify.annotations.NullMarked;
