/**
 * Files that operators import. A file is kept encrypted until a worker has checked all of it and then applied it, in batches;
 * how far it got is in the store, and every fault is named by line and column.
 */
@NullMarked
package id.jmo.platform.imports;

import org.jspecify.annotations.NullMarked;
