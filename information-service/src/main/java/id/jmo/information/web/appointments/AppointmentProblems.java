package id.jmo.information.web.appointments;

import id.jmo.information.application.appointments.BookAppointment.Outcome;
import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.AppointmentRefusal;
import id.jmo.information.model.appointments.SlotPlan;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What can be wrong with a request about appointments. The texts are in {@code messages/problems_*.properties}. */
@Component
class AppointmentProblems implements ProblemTranslation {

    static final String PATH = "/api/v1/appointments/";
    static final String BRANCH_NOT_FOUND = "branch-not-found";

    @Override
    public @Nullable Problem translate(Throwable failure) {
        if (!(failure instanceof AppointmentRefusal refusal)) {
            return null;
        }
        return switch (refusal.reason()) {
            case UNKNOWN -> Problem.of(HttpStatus.NOT_FOUND, "appointment-not-found");
            case NOT_OPEN -> Problem.of(HttpStatus.CONFLICT, "appointment-not-open");
            case TOO_LATE -> Problem.of(HttpStatus.CONFLICT, "appointment-has-begun");
            case NOT_TODAY -> Problem.of(HttpStatus.CONFLICT, "appointment-not-today");
        };
    }

    static Appointment booked(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Booked(Appointment appointment) -> appointment;
            case Outcome.BranchUnknown() -> throw Problem.of(HttpStatus.NOT_FOUND, BRANCH_NOT_FOUND);
            case Outcome.NotBookable(SlotPlan.Fault fault) -> throw notBookable(fault);
            case Outcome.Full() -> throw Problem.of(HttpStatus.CONFLICT, "slot-full");
            case Outcome.AnotherIsOpen(AppointmentId open) ->
                throw Problem.of(HttpStatus.CONFLICT, "appointment-already-booked")
                        .with("openAppointmentId", open.toString())
                        .with("openAppointment", PATH + open);
        };
    }

    private static Problem notBookable(SlotPlan.Fault fault) {
        Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "slot-not-bookable");
        return switch (fault) {
            case SERVICE_WITHOUT_APPOINTMENTS -> problem.fault("service", "service-without-appointments");
            case NO_SUCH_SLOT -> problem.fault("start", "no-such-slot");
            case TOO_SOON -> problem.fault("start", "slot-too-soon");
            case TOO_FAR_AHEAD -> problem.fault("start", "slot-too-far-ahead");
        };
    }
}
