/**
 * The case against an employer that registers none of its workers. Begin at
 * {@link id.jmo.complaint.model.compliance.ComplianceLifecycle}: its table is the whole lifecycle.
 */
@NullMarked
package id.jmo.complaint.model.compliance;

import org.jspecify.annotations.NullMarked;
