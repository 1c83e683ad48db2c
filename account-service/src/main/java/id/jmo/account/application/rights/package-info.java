/** What members decide about their own data. */
@NullMarked
package id.jmo.account.application.rights;

import org.jspecify.annotations.NullMarked;
