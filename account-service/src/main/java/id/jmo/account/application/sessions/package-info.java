/** What members do with their own sessions, and what that needs. */
@NullMarked
package id.jmo.account.application.sessions;

import org.jspecify.annotations.NullMarked;
