package id.jmo.complaint.model.compliance;

import id.jmo.platform.values.Confidential;

/**
 * The employer as the first report names it. It may be a person's own business, so its data are treated as personal.
 *
 * @param city regency or city
 */
public record Employer(Confidential name, Confidential address, Confidential city) {

    /** What distinguishes it from other employers. */
    public EmployerIdentity identity() {
        return EmployerIdentity.of(name.reveal(), city.reveal());
    }
}
