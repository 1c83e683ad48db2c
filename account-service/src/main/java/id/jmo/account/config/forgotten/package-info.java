/** Members who forgot which login is theirs. */
@NullMarked
package id.jmo.account.config.forgotten;

import org.jspecify.annotations.NullMarked;
