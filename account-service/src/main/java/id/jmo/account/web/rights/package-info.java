/** Members' rights over HTTP. */
@NullMarked
package id.jmo.account.web.rights;

import org.jspecify.annotations.NullMarked;
