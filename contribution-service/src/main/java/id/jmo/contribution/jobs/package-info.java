/** What happens by the clock. */
@NullMarked
package id.jmo.contribution.jobs;

import org.jspecify.annotations.NullMarked;
