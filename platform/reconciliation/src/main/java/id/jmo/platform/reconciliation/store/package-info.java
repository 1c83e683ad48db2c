/** The days of a reconciliation in MongoDB. */
@NullMarked
package id.jmo.platform.reconciliation.store;

import org.jspecify.annotations.NullMarked;
