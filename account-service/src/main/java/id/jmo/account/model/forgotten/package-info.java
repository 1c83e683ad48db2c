/** Members who forgot which login is theirs. */
@NullMarked
package id.jmo.account.model.forgotten;

import org.jspecify.annotations.NullMarked;
