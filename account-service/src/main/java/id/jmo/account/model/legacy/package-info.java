/** Logins that members had in BPJSTKU, the app before this one. */
@NullMarked
package id.jmo.account.model.legacy;

import org.jspecify.annotations.NullMarked;
