package id.jmo.complaint.model.compliance;

/** The public services that an employer may be refused (TMP2T), by those who grant them: PP 86/2013, article 8. */
public enum PublicService {
    BUSINESS_PERMIT,
    TENDER_PERMIT,
    FOREIGN_WORKER_PERMIT,
    LABOUR_SUPPLY_PERMIT,
    BUILDING_PERMIT
}
