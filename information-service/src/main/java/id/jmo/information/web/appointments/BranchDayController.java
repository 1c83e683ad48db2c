package id.jmo.information.web.appointments;

import id.jmo.information.application.appointments.CheckInMember;
import id.jmo.information.application.appointments.ReadAppointments;
import id.jmo.information.application.appointments.ShowSlots;
import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.Slot;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The slots and appointments of a branch. */
@RestController
@RequestMapping("/api/v1/branches/{code}")
@ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER})
@Tag(name = "Branch days")
class BranchDayController {

    private static final int DAYS_AT_ONCE = 7;

    private final ShowSlots slots;
    private final ReadAppointments appointments;
    private final CheckInMember checkIn;
    private final ProblemTexts texts;

    BranchDayController(ShowSlots slots, ReadAppointments appointments, CheckInMember checkIn, ProblemTexts texts) {
        this.slots = slots;
        this.appointments = appointments;
        this.checkIn = checkIn;
        this.texts = texts;
    }

    /** Days in their order, those without a slot too. */
    record SlotDays(List<SlotDay> days) {}

    /** @param date at the branch */
    record SlotDay(LocalDate date, List<SlotView> slots) {}

    /**
     * @param start in the branch's time
     * @param free how many appointments it still takes; 0 if it is full
     */
    record SlotView(OffsetDateTime start, OffsetDateTime end, int free) {}

    /** @param code as the member shows it */
    record DayAppointment(
            AppointmentId appointmentId,
            MemberId memberId,
            String code,
            AppointmentView.CodedService service,
            OffsetDateTime start,
            OffsetDateTime end,
            AppointmentView.CodedStatus status) {}

    /** @param code as the member shows it */
    record CheckInRequest(
            @Schema(example = "7K2M9QXT") @NotNull @Pattern(regexp = AppointmentId.CODE_FORM)
            String code) {}

    /**
     * Shows which slots of a branch can be booked.
     *
     * @param from the first day; today at the branch if absent
     */
    @GetMapping("/slots")
    @PermitAll
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "branch-not-found")
    SlotDays listSlots(
            @Schema(example = "CTH-3101") @PathVariable @Pattern(regexp = Branch.CODE_FORM) String code,
            @RequestParam BranchService service,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "7") @Min(1) @Max(DAYS_AT_ONCE) int days) {
        List<ShowSlots.Day> shown = slots.show(code, service, from, days)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, AppointmentProblems.BRANCH_NOT_FOUND));
        return new SlotDays(shown.stream()
                .map(day -> new SlotDay(
                        day.date(),
                        day.slots().stream().map(BranchDayController::slot).toList()))
                .toList());
    }

    private static SlotView slot(ShowSlots.Availability available) {
        Slot slot = available.slot();
        return new SlotView(
                AppointmentView.local(slot.start(), slot), AppointmentView.local(slot.end(), slot), available.free());
    }

    /**
     * Lists the appointments of a branch for a day, in the order in which they were booked.
     *
     * @param date at the branch
     */
    @GetMapping("/appointments")
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.AUDITOR})
    Page<DayAppointment> listDayAppointments(
            @Schema(example = "CTH-3101") @PathVariable @Pattern(regexp = Branch.CODE_FORM) String code,
            @RequestParam LocalDate date,
            @RequestParam(required = false) @Nullable AppointmentId cursor,
            Locale locale) {
        return appointments.ofDay(code, date, cursor).map(appointment -> view(appointment, locale));
    }

    /**
     * Reads today's appointment with a code, as the branch scans it. Nothing is noted but the look.
     *
     * @param appointmentCode as the member shows it
     */
    @GetMapping("/appointments/{appointmentCode}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "appointment-not-found")
    DayAppointment readDayAppointment(
            @Schema(example = "CTH-3101") @PathVariable @Pattern(regexp = Branch.CODE_FORM) String code,
            @Schema(example = "7K2M9QXT") @PathVariable @Pattern(regexp = AppointmentId.CODE_FORM)
                    String appointmentCode,
            Locale locale) {
        return view(checkIn.find(code, appointmentCode), locale);
    }

    /** Notes that a member with an appointment is there. Repeating it changes nothing. */
    @PostMapping("/check-ins")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "appointment-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"appointment-not-open", "appointment-not-today"})
    DayAppointment checkIn(
            @Schema(example = "CTH-3101") @PathVariable @Pattern(regexp = Branch.CODE_FORM) String code,
            @Valid @RequestBody CheckInRequest request,
            Locale locale) {
        return view(checkIn.checkIn(code, request.code()), locale);
    }

    private DayAppointment view(Appointment appointment, Locale locale) {
        Slot slot = appointment.slot();
        return new DayAppointment(
                appointment.id(),
                appointment.member(),
                appointment.id().code(),
                AppointmentView.service(slot.service(), texts, locale),
                AppointmentView.local(slot.start(), slot),
                AppointmentView.local(slot.end(), slot),
                AppointmentView.status(appointment.status(), texts, locale));
    }
}
