/** Members who forgot which login is theirs. */
@NullMarked
package id.jmo.account.persistence.forgotten;

import org.jspecify.annotations.NullMarked;
