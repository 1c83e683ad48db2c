/** Members' rights in MongoDB. */
@NullMarked
package id.jmo.account.persistence.rights;

import org.jspecify.annotations.NullMarked;
