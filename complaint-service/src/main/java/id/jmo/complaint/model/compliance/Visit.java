package id.jmo.complaint.model.compliance;

import id.jmo.platform.values.Confidential;
import java.time.LocalDate;

/**
 * The visit that an officer has made.
 *
 * @param findings in the officer's words
 */
public record Visit(LocalDate on, Confidential findings) {}
