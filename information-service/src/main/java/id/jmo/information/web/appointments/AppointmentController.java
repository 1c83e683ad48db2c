package id.jmo.information.web.appointments;

import id.jmo.information.application.appointments.BookAppointment;
import id.jmo.information.application.appointments.ReadAppointments;
import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.documents.QrCode;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own appointments at branches. */
@RestController
@RequestMapping("/api/v1/appointments")
@ForRole(Role.MEMBER)
@Tag(name = "Appointments")
class AppointmentController {

    private final BookAppointment booking;
    private final ReadAppointments appointments;
    private final ProblemTexts texts;
    private final Clock clock;

    AppointmentController(BookAppointment booking, ReadAppointments appointments, ProblemTexts texts, Clock clock) {
        this.booking = booking;
        this.appointments = appointments;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param branch its code
     * @param start as in the list of slots
     */
    record AppointmentRequest(
            @Schema(example = "CTH-3101") @NotNull @Pattern(regexp = Branch.CODE_FORM)
            String branch,

            @NotNull BranchService service,
            @NotNull OffsetDateTime start) {}

    /** @param start as in the list of slots */
    record MoveRequest(@NotNull OffsetDateTime start) {}

    /** Books a slot at a branch. A member has one open appointment at each. */
    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "branch-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"slot-full", "appointment-already-booked"})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "slot-not-bookable")
    ResponseEntity<AppointmentView> bookAppointment(
            @CurrentMember MemberId me,
            IdempotencyKey key,
            @Valid @RequestBody AppointmentRequest request,
            Locale locale) {
        Appointment booked = AppointmentProblems.booked(booking.book(
                key.scope(),
                me,
                request.branch(),
                request.service(),
                request.start().toInstant()));
        return ResponseEntity.created(URI.create(AppointmentProblems.PATH + booked.id()))
                .body(view(booked, locale));
    }

    /** Lists the member's appointments, the latest booked first. */
    @GetMapping
    Page<AppointmentView> listAppointments(
            @CurrentMember MemberId me, @RequestParam(required = false) @Nullable AppointmentId cursor, Locale locale) {
        return appointments.ofMember(me, cursor).map(appointment -> view(appointment, locale));
    }

    /** Reads an appointment. */
    @GetMapping("/{appointmentId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "appointment-not-found")
    AppointmentView readAppointment(
            @CurrentMember MemberId me, @PathVariable AppointmentId appointmentId, Locale locale) {
        return view(booking.own(appointmentId, me), locale);
    }

    /** Shows the code of a booked appointment as a QR picture, for the branch to scan. It holds nothing but the code. */
    @GetMapping(path = "/{appointmentId}/qr", produces = MediaType.IMAGE_PNG_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_PNG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "appointment-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "appointment-not-open")
    ResponseEntity<byte[]> showAppointmentCode(@CurrentMember MemberId me, @PathVariable AppointmentId appointmentId) {
        String code = booking.own(appointmentId, me).codeToShow();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(QrCode.png(code));
    }

    /** Moves an appointment to another slot of the same branch and service. */
    @PutMapping("/{appointmentId}/slot")
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {"appointment-not-found", "branch-not-found"})
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"slot-full", "appointment-not-open", "appointment-has-begun"})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "slot-not-bookable")
    AppointmentView moveAppointment(
            @CurrentMember MemberId me,
            @PathVariable AppointmentId appointmentId,
            @Valid @RequestBody MoveRequest request,
            Locale locale) {
        Appointment moved = AppointmentProblems.booked(
                booking.reschedule(appointmentId, me, request.start().toInstant()));
        return view(moved, locale);
    }

    /** Cancels an appointment; somebody else can have the slot. */
    @PostMapping("/{appointmentId}/cancellation")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "appointment-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"appointment-not-open", "appointment-has-begun"})
    AppointmentView cancelAppointment(
            @CurrentMember MemberId me, @PathVariable AppointmentId appointmentId, Locale locale) {
        return view(booking.cancel(appointmentId, me), locale);
    }

    private AppointmentView view(Appointment appointment, Locale locale) {
        return AppointmentView.of(appointment, clock.instant(), texts, locale);
    }
}
