package id.jmo.contribution.model.employer;

import id.jmo.contribution.model.Employer;
import id.jmo.platform.values.EmployerNumber;
import java.time.YearMonth;

/**
 * An employer (pemberi kerja) that is registered.
 *
 * @param number under which it is registered (NPP)
 * @param name 1 to 200 characters
 * @param sector the line of business, 1 to 100 characters
 * @param branchCode of the branch office that looks after it
 * @param since the first month for which it owes contributions
 */
public record RegisteredEmployer(
        EmployerNumber number,
        String name,
        EmployerSegment segment,
        RiskClass riskClass,
        String sector,
        String branchCode,
        YearMonth since) {

    /** As bills and contributions name it. */
    public Employer payer() {
        return new Employer(number.text(), name);
    }
}
