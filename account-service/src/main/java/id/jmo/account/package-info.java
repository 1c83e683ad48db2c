/** account-service: who the member is. */
@NullMarked
package id.jmo.account;

import org.jspecify.annotations.NullMarked;
