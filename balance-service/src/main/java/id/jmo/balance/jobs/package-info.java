/** What runs by the clock. */
@NullMarked
package id.jmo.balance.jobs;

import org.jspecify.annotations.NullMarked;
