/** The terms of members' rights. */
@NullMarked
package id.jmo.account.config.rights;

import org.jspecify.annotations.NullMarked;
