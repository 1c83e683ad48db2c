/** Issuing and checking one-time codes. */
@NullMarked
package id.jmo.account.application.onetimecode;

import org.jspecify.annotations.NullMarked;
