/** Where a member is logged in. */
@NullMarked
package id.jmo.account.model.sessions;

import org.jspecify.annotations.NullMarked;
