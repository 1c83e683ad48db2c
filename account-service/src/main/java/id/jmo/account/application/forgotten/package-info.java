/** Members who forgot which login is theirs. */
@NullMarked
package id.jmo.account.application.forgotten;

import org.jspecify.annotations.NullMarked;
