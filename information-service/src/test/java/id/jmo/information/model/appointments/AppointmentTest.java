package id.jmo.information.model.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jmo.information.model.appointments.AppointmentRefusal.Reason;
import id.jmo.information.model.branches.BranchExamples;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Instant BOOKED_AT = at("2026-11-27T10:00");

    /** Monday at ten. */
    private static final Slot SLOT =
            Slot.of(BranchExamples.openOnMondays(), BranchService.JHT_CLAIM, at("2026-11-30T10:00"));

    private static final Slot LATER =
            Slot.of(BranchExamples.openOnMondays(), BranchService.JHT_CLAIM, at("2026-12-07T10:00"));

    private static Instant at(String jakarta) {
        return ZonedDateTime.parse(jakarta + "+07:00[Asia/Jakarta]").toInstant();
    }

    private static Appointment booked() {
        return booking(BOOKED_AT).appointment();
    }

    private static Appointment.Step booking(Instant now) {
        return Appointment.book(
                AppointmentId.next(),
                MemberId.next(),
                "Kantor",
                "Jalan",
                SLOT,
                SLOT.places(1).getFirst(),
                A_DAY,
                now);
    }

    private static Reason refusal(Function<Appointment, Appointment.Step> command, Appointment appointment) {
        return catchThrowableOfType(AppointmentRefusal.class, () -> command.apply(appointment))
                .reason();
    }

    @Test
    void a_booking_is_told_and_reminded_of_once_a_day_before() {
        Appointment.Step booking = booking(BOOKED_AT);
        assertThat(booking.facts()).containsExactly(new AppointmentFact.Booked(booking.appointment()));
        Appointment booked = booking.appointment();
        assertThat(booked.due()).isEqualTo(at("2026-11-29T10:00"));
        assertThat(booked.passTime(at("2026-11-29T09:59")).changesNothing(booked))
                .isTrue();

        Appointment.Step reminded = booked.passTime(at("2026-11-29T10:00"));

        assertThat(reminded.facts()).containsExactly(new AppointmentFact.ReminderDue(reminded.appointment()));
        assertThat(reminded.appointment().passTime(at("2026-11-29T11:00")).facts())
                .isEmpty();
        assertThat(reminded.appointment().due()).isEqualTo(at("2026-12-01T00:00"));
    }

    @Test
    void a_late_booking_and_a_late_reminder_remind_nobody() {
        assertThat(booking(at("2026-11-30T08:00")).appointment().reminderDue()).isNull();
        assertThat(booked().passTime(at("2026-11-30T10:30")).facts()).isEmpty();
    }

    @Test
    void after_its_day_it_was_missed_unless_the_member_was_there() {
        assertThat(booked().passTime(at("2026-12-01T00:00")).appointment().status())
                .isEqualTo(AppointmentStatus.MISSED);

        Appointment attended = booked().checkIn(at("2026-11-30T14:00")).appointment();
        assertThat(attended.status()).isEqualTo(AppointmentStatus.ATTENDED);
        assertThat(attended.due()).isNull();
        assertThat(attended.passTime(at("2026-12-02T00:00")).changesNothing(attended))
                .isTrue();
        assertThat(attended.checkIn(at("2026-11-30T14:01")).changesNothing(attended))
                .isTrue();
    }

    @Test
    void it_can_be_moved_and_cancelled_until_it_begins() {
        Appointment.Step moved = booked().reschedule(LATER, "place", A_DAY, at("2026-11-30T09:59"));
        assertThat(moved.appointment().slot()).isEqualTo(LATER);
        assertThat(moved.appointment().reminderDue()).isEqualTo(at("2026-12-06T10:00"));
        assertThat(moved.facts()).hasOnlyElementsOfType(AppointmentFact.Rescheduled.class);

        Appointment.Step cancelled = booked().cancel(at("2026-11-30T09:59"));
        assertThat(cancelled.facts()).hasOnlyElementsOfType(AppointmentFact.Cancelled.class);
        assertThat(cancelled.appointment().cancel(at("2026-12-05T10:00")).facts())
                .isEmpty();

        Instant begun = at("2026-11-30T10:00");
        assertThat(refusal(booked -> booked.cancel(begun), booked())).isEqualTo(Reason.TOO_LATE);
        assertThat(refusal(booked -> booked.reschedule(LATER, "place", A_DAY, begun), booked()))
                .isEqualTo(Reason.TOO_LATE);
    }

    @Test
    void a_branch_that_cannot_keep_it_cancels_it_once_unless_it_has_begun() {
        Appointment.Step cancelled = booked().cancelFor(BranchChange.HOURS_CHANGED, at("2026-11-30T09:59"));

        assertThat(cancelled.facts()).containsExactly(new AppointmentFact.Cancelled(cancelled.appointment()));
        assertThat(cancelled.appointment().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(cancelled.appointment().cancelledFor()).isEqualTo(BranchChange.HOURS_CHANGED);
        assertThat(cancelled.appointment().due()).isNull();
        assertThat(cancelled
                        .appointment()
                        .cancelFor(BranchChange.BRANCH_CLOSED, at("2026-11-30T09:59"))
                        .changesNothing(cancelled.appointment()))
                .isTrue();
        Appointment begun = booked();
        assertThat(begun.cancelFor(BranchChange.BRANCH_CLOSED, at("2026-11-30T10:00"))
                        .changesNothing(begun))
                .isTrue();
        assertThat(booked().cancel(BOOKED_AT).appointment().cancelledFor()).isNull();
    }

    @Test
    void what_is_cancelled_stays_so() {
        Appointment cancelled = booked().cancel(BOOKED_AT).appointment();

        assertThat(refusal(gone -> gone.reschedule(LATER, "place", A_DAY, BOOKED_AT), cancelled))
                .isEqualTo(Reason.NOT_OPEN);
        assertThat(refusal(gone -> gone.checkIn(at("2026-11-30T10:00")), cancelled))
                .isEqualTo(Reason.NOT_OPEN);
        assertThat(cancelled.passTime(at("2026-12-09T00:00")).changesNothing(cancelled))
                .isTrue();
    }

    @Test
    void a_member_checks_in_on_the_day_only() {
        assertThat(refusal(booked -> booked.checkIn(at("2026-11-29T10:00")), booked()))
                .isEqualTo(Reason.NOT_TODAY);
    }

    @Test
    void moving_to_the_same_slot_changes_nothing() {
        Appointment booked = booked();

        assertThat(booked.reschedule(SLOT, booked.place(), A_DAY, BOOKED_AT).changesNothing(booked))
                .isTrue();
    }

    @Test
    void the_code_has_eight_characters_that_nobody_mistakes() {
        assertThat(AppointmentId.next().code()).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(AppointmentId.next().code())
                .isNotEqualTo(AppointmentId.next().code());
    }
}
