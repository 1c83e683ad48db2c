/** What happens to compliance cases by the clock. */
@NullMarked
package id.jmo.complaint.jobs.compliance;

import org.jspecify.annotations.NullMarked;
