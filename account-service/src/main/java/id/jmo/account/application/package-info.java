/** What can be done with a member's record, one class per use case, and the ports these need. */
@NullMarked
package id.jmo.account.application;

import org.jspecify.annotations.NullMarked;
