/** What runs by the clock. */
@NullMarked
package id.jmo.accident.jobs;

import org.jspecify.annotations.NullMarked;
