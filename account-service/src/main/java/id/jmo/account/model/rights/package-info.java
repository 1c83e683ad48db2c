/** What members did about their own data. */
@NullMarked
package id.jmo.account.model.rights;

import org.jspecify.annotations.NullMarked;
