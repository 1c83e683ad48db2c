/** What runs by the clock. */
@NullMarked
package id.jmo.information.jobs;

import org.jspecify.annotations.NullMarked;
