package id.jmo.account.web;

import id.jmo.account.model.EmploymentChange;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a member worked for, at most the last 500 changes, the newest first. */
record EmploymentsView(List<EmploymentChangeView> changes) {

    /**
     * @param on the first day of work, or the last
     * @param employer as it was named then
     * @param employerNumber under which the employer is registered (NPP)
     * @param cause of an end, and only of that
     */
    record EmploymentChangeView(
            EmploymentChange.Kind change,
            LocalDate on,
            @Nullable String employer,
            @Nullable String employerNumber,
            @Nullable EndCause cause,
            OffsetDateTime recordedAt) {

        private static EmploymentChangeView of(EmploymentChange change) {
            EmployerNumber number = change.employerNumber();
            return new EmploymentChangeView(
                    change.kind(),
                    change.on(),
                    change.employer(),
                    number == null ? null : number.text(),
                    change.cause(),
                    Jakarta.at(change.recordedAt()));
        }
    }

    static EmploymentsView of(Member member) {
        return new EmploymentsView(member.employments().changes().reversed().stream()
                .map(EmploymentChangeView::of)
                .toList());
    }
}
