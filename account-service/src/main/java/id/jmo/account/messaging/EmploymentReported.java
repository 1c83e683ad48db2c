package id.jmo.account.messaging;

import id.jmo.account.model.Employer;
import id.jmo.account.model.EndCause;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;

/** What this service reads of the events of topic {@code jmo.employments.v1}. */
final class EmploymentReported {

    private EmploymentReported() {}

    record Started(MemberId memberId, String employerNumber, String employer, LocalDate startedOn) {

        Employer by() {
            return new Employer(new EmployerNumber(employerNumber), employer);
        }
    }

    record Ended(MemberId memberId, String employerNumber, LocalDate endedOn, EndCause cause) {}
}
