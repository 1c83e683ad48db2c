package id.jmo.complaint.model.compliance;

/**
 * The compliance case that a report belongs to.
 *
 * @param confirmed whether the case was seen open after the report had joined; until then it may have ended meanwhile
 */
public record JoinedCase(ComplianceCaseId caseId, boolean confirmed) {}
