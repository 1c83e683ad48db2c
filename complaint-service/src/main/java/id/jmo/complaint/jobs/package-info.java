/** What happens to complaints by the clock. */
@NullMarked
package id.jmo.complaint.jobs;

import org.jspecify.annotations.NullMarked;
