/** Employers, and what changes in members' employment. */
@NullMarked
package id.jmo.account.application.employment;

import org.jspecify.annotations.NullMarked;
