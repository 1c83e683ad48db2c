/** What members and officers do with heirs, and what that needs. */
@NullMarked
package id.jmo.account.application.heirs;

import org.jspecify.annotations.NullMarked;
