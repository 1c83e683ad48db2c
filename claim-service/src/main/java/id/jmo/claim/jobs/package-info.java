/** What runs by the clock. */
@NullMarked
package id.jmo.claim.jobs;

import org.jspecify.annotations.NullMarked;
