package id.jmo.information.application.appointments;

import id.jmo.information.application.appointments.ReviewProgress.Review;
import id.jmo.information.application.branches.Branches;
import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentStatus;
import id.jmo.information.model.appointments.BranchChange;
import id.jmo.information.model.appointments.SlotPlan;
import id.jmo.information.model.branches.BranchDirectory;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.BusinessCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a change of the branches, cancels the appointments that they cannot keep, which tells their members. How far it got
 * is in the store, page by page: a pass that was cut short is continued by the next, and repeating one changes nothing.
 */
@UseCase
public class ReviewAppointments {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewAppointments.class);
    private static final String LEASE_NAME = "review-appointments";
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    private final Branches branches;
    private final Appointments appointments;
    private final ReviewProgress progress;
    private final BookAppointment.Terms terms;
    private final BusinessCalendar calendar;
    private final Leases leases;
    private final Clock clock;

    ReviewAppointments(
            Branches branches,
            Appointments appointments,
            ReviewProgress progress,
            BookAppointment.Terms terms,
            BusinessCalendar calendar,
            Leases leases,
            Clock clock) {
        this.branches = branches;
        this.appointments = appointments;
        this.progress = progress;
        this.terms = terms;
        this.calendar = calendar;
        this.leases = leases;
        this.clock = clock;
    }

    /** Of several instances, the one that holds the lease. */
    public void run() {
        String version = branches.directory().version();
        if (progress.latest().filter(last -> isDone(last, version)).isPresent() || !leases.acquire(LEASE_NAME, LEASE)) {
            return;
        }
        Review review =
                progress.latest().filter(last -> last.version().equals(version)).orElseGet(() -> begun(version));
        // Until then somebody may still be booking by the branches as they were.
        if (!now().isBefore(review.noticedAt().plus(terms.reviewAfter()))) {
            review(review);
        }
    }

    private static boolean isDone(Review last, String version) {
        return last.done() && last.version().equals(version);
    }

    private Review begun(String version) {
        Review begun = new Review(version, now(), null, false);
        progress.keep(begun);
        return begun;
    }

    /** Ends early when the branches have changed again: that begins another review. */
    private void review(Review begun) {
        Review review = begun;
        while (!review.done() && leases.acquire(LEASE_NAME, LEASE)) {
            BranchDirectory directory = branches.directory();
            if (!directory.version().equals(review.version())) {
                return;
            }
            List<Appointment> page = appointments.booked(review.reached(), BATCH);
            page.forEach(booked -> review(booked, directory));
            if (!page.isEmpty()) {
                review = review.after(page.getLast().memberAndBranch());
            }
            if (page.size() < BATCH) {
                review = review.finished();
            }
            progress.keep(review);
        }
    }

    private void review(Appointment booked, BranchDirectory directory) {
        if (changeAgainst(booked, directory).isEmpty()) {
            return;
        }
        // Decided again on what is stored: the member may have moved it meanwhile.
        Appointment after = appointments.change(
                booked.id(),
                appointment -> changeAgainst(appointment, directory)
                        .map(change -> appointment.cancelFor(change, now()))
                        .orElseGet(appointment::unchanged));
        if (after.status() == AppointmentStatus.CANCELLED) {
            LOG.info("Appointment {} is cancelled: {}", after.id(), after.cancelledFor());
        }
    }

    private Optional<BranchChange> changeAgainst(Appointment appointment, BranchDirectory directory) {
        return SlotPlan.changeAgainst(
                appointment.slot(), directory.find(appointment.slot().branch()).orElse(null), calendar.holidays());
    }

    /** In whole milliseconds, as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
