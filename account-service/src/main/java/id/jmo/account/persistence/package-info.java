/** The members in MongoDB. */
@NullMarked
package id.jmo.account.persistence;

import org.jspecify.annotations.NullMarked;
