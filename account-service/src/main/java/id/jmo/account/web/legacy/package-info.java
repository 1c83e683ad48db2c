/** Files of BPJSTKU's logins over HTTP. */
@NullMarked
package id.jmo.account.web.legacy;

import org.jspecify.annotations.NullMarked;
