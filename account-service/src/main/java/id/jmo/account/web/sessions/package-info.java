/** Members' own sessions over HTTP. */
@NullMarked
package id.jmo.account.web.sessions;

import org.jspecify.annotations.NullMarked;
