/**
 * The document store of the embedded default: mongo-java-server's wire protocol and query language over H2's MVStore,
 * hardened so that what it has acknowledged survives a {@code kill -9}.
 */
@NullMarked
package id.jmo.local.store;

import org.jspecify.annotations.NullMarked;
