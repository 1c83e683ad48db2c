/** What happens by the clock. */
@NullMarked
package id.jmo.account.jobs;

import org.jspecify.annotations.NullMarked;
