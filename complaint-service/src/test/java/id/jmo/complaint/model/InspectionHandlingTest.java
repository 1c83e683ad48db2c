package id.jmo.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.complaint.model.ComplaintTrigger.InspectionConfirmed;
import id.jmo.complaint.model.ComplaintTrigger.InspectionEnded;
import id.jmo.complaint.model.ComplaintTrigger.InspectionJoined;
import id.jmo.complaint.model.ComplaintTrigger.MemberReopens;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.JoinedCase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A complaint and the compliance case against the employer that it reports. */
class InspectionHandlingTest {

    private static final Instant MONTHS_LATER = Examples.at("2027-03-01T09:00+07:00");

    @Test
    void the_officers_limit_rests_as_long_as_the_inspection_lasts() {
        Complaint joined = Examples.underInspection();

        assertThat(joined.clock().isPaused()).isTrue();
        assertThat(joined.state().awaitsOfficer()).isFalse();
        assertThat(joined.inspection()).contains(new JoinedCase(Examples.INSPECTION, false));
        assertThat(joined.timeline().contains(Milestone.INSPECTION_JOINED)).isTrue();
    }

    @Test
    void another_kind_of_complaint_joins_no_case() {
        assertThat(Examples.decide(Examples.verified(), new InspectionJoined(Examples.INSPECTION), Examples.NOW))
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void joining_and_confirming_again_changes_nothing() {
        Complaint confirmed = Examples.after(Examples.underInspection(), new InspectionConfirmed(Examples.INSPECTION));

        assertThat(Examples.decide(confirmed, new InspectionConfirmed(Examples.INSPECTION), Examples.NOW))
                .isEqualTo(new Decision.Ignored());
        assertThat(Examples.decide(confirmed, new InspectionJoined(Examples.INSPECTION), Examples.NOW))
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void a_report_that_is_moved_is_to_be_confirmed_again() {
        ComplianceCaseId other = ComplianceCaseId.next();
        Complaint moved = Examples.after(
                Examples.underInspection(), new InspectionConfirmed(Examples.INSPECTION), new InspectionJoined(other));

        assertThat(moved.inspection()).contains(new JoinedCase(other, false));
        assertThat(Examples.decide(moved, new InspectionConfirmed(Examples.INSPECTION), Examples.NOW))
                .as("late news of the case that it has left")
                .isEqualTo(new Decision.Ignored());
        assertThat(Examples.decide(
                        moved, new InspectionEnded(Examples.INSPECTION, "officer-1", Examples.TEXT), Examples.NOW))
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void the_end_of_the_inspection_answers_the_complaint_and_an_objection_is_handled_by_its_officer() {
        Complaint answered = Examples.moved(
                        Examples.underInspection(),
                        new InspectionEnded(Examples.INSPECTION, "officer-9", Examples.TEXT),
                        MONTHS_LATER)
                .complaint();
        assertThat(answered.state().status()).isEqualTo(ComplaintStatus.ANSWERED);
        assertThat(answered.conversation().messages().getLast().text()).isEqualTo(Examples.TEXT);

        Complaint reopened = Examples.moved(answered, new MemberReopens(Examples.TEXT), MONTHS_LATER)
                .complaint();

        assertThat(Examples.decide(reopened, new InspectionJoined(ComplianceCaseId.next()), MONTHS_LATER))
                .as("it does not wait for another inspection")
                .isEqualTo(new Decision.Ignored());
    }
}
