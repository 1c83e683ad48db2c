package id.jmo.information.application.appointments;

import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.AppointmentRefusal;
import id.jmo.information.model.appointments.Slot;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The appointments on record. The store itself guarantees that no two booked ones have one place, and that a member has
 * one at a branch.
 */
public interface Appointments {

    /** The result of adding or moving an appointment. */
    sealed interface Admission {

        record Admitted(Appointment appointment) implements Admission {}

        /** All places are taken. */
        record Full() implements Admission {}

        /** The member has an appointment at the branch already. */
        record AnotherIsOpen(AppointmentId open) implements Admission {}
    }

    /**
     * Adds an appointment at the first free place.
     *
     * @param command identifies the member's request: repeated, it finds the appointment that it made
     * @param branch whose slot it is
     * @param places of the slot
     * @param booking makes the appointment at a place
     */
    Admission add(String command, String branch, List<String> places, Function<String, Appointment.Step> booking);

    /**
     * Moves an appointment to the first free place; {@link Admission.AnotherIsOpen} does not occur.
     *
     * @throws AppointmentRefusal as decided, or if there is no such appointment
     */
    Admission move(AppointmentId id, List<String> places, MoveTo decision);

    /** Decides a move to a place. */
    @FunctionalInterface
    interface MoveTo {
        Appointment.Step place(Appointment appointment, String place);
    }

    /** @throws AppointmentRefusal as decided, or if there is no such appointment */
    Appointment change(AppointmentId id, Function<Appointment, Appointment.Step> decision);

    Optional<Appointment> find(AppointmentId id);

    /** The latest booked first. */
    List<Appointment> ofMember(MemberId member, @Nullable AppointmentId cursor, int limit);

    /** Those of a branch that are or were booked for a day, by id. */
    List<Appointment> ofDay(String branch, LocalDate day, @Nullable AppointmentId cursor, int limit);

    /** How many places of each slot are taken. A slot that is not in the map has none. */
    Map<String, Integer> takenBySlot(String branch, List<Slot> slots);

    /**
     * The booked ones, by member and branch.
     *
     * @param after the {@link Appointment#memberAndBranch} of the last one that was read; null for the beginning
     */
    List<Appointment> booked(@Nullable String after, int limit);

    /** Those with something to do by the clock, the longest due first. */
    List<AppointmentId> due(Instant now, int limit);
}
