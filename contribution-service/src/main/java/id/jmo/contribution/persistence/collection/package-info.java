/** Payments of the bank, and the requests it made. */
@NullMarked
package id.jmo.contribution.persistence.collection;

import org.jspecify.annotations.NullMarked;
