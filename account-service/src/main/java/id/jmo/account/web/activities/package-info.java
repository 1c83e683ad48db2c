/** What happened to a member's account and data, as the member reads it. */
@NullMarked
package id.jmo.account.web.activities;

import org.jspecify.annotations.NullMarked;
