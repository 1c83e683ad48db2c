/** What this service publishes of complaints. */
@NullMarked
package id.jmo.complaint.messaging;

import org.jspecify.annotations.NullMarked;
