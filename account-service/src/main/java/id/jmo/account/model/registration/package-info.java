/** Create account (Buat akun baru): a person who is a member already gets a login. */
@NullMarked
package id.jmo.account.model.registration;

import org.jspecify.annotations.NullMarked;
