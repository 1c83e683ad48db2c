/** Members who forgot which login is theirs. */
@NullMarked
package id.jmo.account.web.forgotten;

import org.jspecify.annotations.NullMarked;
