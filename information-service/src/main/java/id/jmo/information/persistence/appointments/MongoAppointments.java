package id.jmo.information.persistence.appointments;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.information.application.appointments.Appointments;
import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentFact;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.AppointmentRefusal;
import id.jmo.information.model.appointments.AppointmentRefusal.Reason;
import id.jmo.information.model.appointments.Slot;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Appointments with their events, each in one document. A unique index over the places of booked appointments of a branch keeps slots
 * from being overbooked: of two people who want the last place, the store takes one.
 */
@Repository
class MongoAppointments implements Appointments {

    static final String COLLECTION = "appointments";

    private final AggregateStore<AppointmentDocument> store;
    private final MongoOperations mongo;
    private final EventMapper<AppointmentFact> events;

    MongoAppointments(AggregateStores stores, MongoOperations mongo, EventMapper<AppointmentFact> events) {
        this.store = stores.create(COLLECTION, AppointmentDocument.class, "jmo.information.v1");
        this.mongo = mongo;
        this.events = events;
    }

    record Taken(String takenPlace) {}

    @Override
    public Admission add(
            String command, String branch, List<String> places, Function<String, Appointment.Step> booking) {
        Optional<Appointment> repeated = bookedBy(command, branch);
        if (repeated.isPresent()) {
            return new Admission.Admitted(repeated.get());
        }
        for (String place : free(places, branch)) {
            Appointment.Step booked = booking.apply(place);
            Appointment appointment = booked.appointment();
            try {
                store.insert(
                        appointment.id().toString(),
                        AppointmentDocument.of(appointment, command),
                        events.mapAll(booked.facts()));
                return new Admission.Admitted(appointment);
            } catch (DuplicateKeyException taken) {
                // The driver names the index only in the text of its message: look what it was.
                Optional<Appointment> meanwhile = bookedBy(command, branch);
                if (meanwhile.isPresent()) {
                    return new Admission.Admitted(meanwhile.get());
                }
                Optional<Appointment> open = openOf(appointment.memberAndBranch(), branch);
                if (open.isPresent()) {
                    return new Admission.AnotherIsOpen(open.get().id());
                }
            }
        }
        return new Admission.Full();
    }

    @Override
    public Admission move(AppointmentId id, List<String> places, MoveTo decision) {
        Appointment before = find(id).orElseThrow(MongoAppointments::unknown);
        if (places.contains(before.place())) {
            return new Admission.Admitted(change(id, appointment -> decision.place(appointment, before.place())));
        }
        for (String place : free(places, before.slot().branch())) {
            try {
                return new Admission.Admitted(change(id, appointment -> decision.place(appointment, place)));
            } catch (DuplicateKeyException taken) {
                // Somebody was faster: on to the next place.
            }
        }
        return new Admission.Full();
    }

    @Override
    public Appointment change(AppointmentId id, Function<Appointment, Appointment.Step> decision) {
        try {
            return appointment(store.change(id.toString(), document -> {
                Appointment before = document.toAppointment(id.toString());
                Appointment.Step step = decision.apply(before);
                return step.changesNothing(before)
                        ? Change.none()
                        : new Change<>(
                                AppointmentDocument.of(step.appointment(), document.command()),
                                events.mapAll(step.facts()));
            }));
        } catch (NoSuchElementException none) {
            throw unknown();
        }
    }

    private static AppointmentRefusal unknown() {
        return new AppointmentRefusal(Reason.UNKNOWN);
    }

    private List<String> free(List<String> places, String branch) {
        Set<String> taken = new HashSet<>(
                taken(at(branch).and(AppointmentDocument.PLACE_KEY).in(places)));
        return places.stream().filter(place -> !taken.contains(place)).toList();
    }

    private List<String> taken(Criteria criteria) {
        Query query = query(criteria);
        query.fields().include(AppointmentDocument.PLACE);
        return mongo.find(query, Taken.class, COLLECTION).stream()
                .map(Taken::takenPlace)
                .toList();
    }

    private Optional<Appointment> bookedBy(String command, String branch) {
        return first(at(branch).and(AppointmentDocument.COMMAND).is(command));
    }

    private Optional<Appointment> openOf(String memberAndBranch, String branch) {
        return first(at(branch).and(AppointmentDocument.OPEN_KEY).is(memberAndBranch));
    }

    private static Criteria at(String branch) {
        return where(AppointmentDocument.BRANCH).is(branch);
    }

    private Optional<Appointment> first(Criteria criteria) {
        return store.find(query(criteria).limit(1)).stream().findFirst().map(MongoAppointments::appointment);
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return store.find(id.toString()).map(MongoAppointments::appointment);
    }

    @Override
    public List<Appointment> ofMember(MemberId member, @Nullable AppointmentId cursor, int limit) {
        Criteria criteria = where(AppointmentDocument.MEMBER).is(member.toString());
        return list(
                cursor == null ? criteria : criteria.and("_id").lt(cursor.toString()),
                Sort.by(Sort.Direction.DESC, "_id"),
                limit);
    }

    @Override
    public List<Appointment> ofDay(String branch, LocalDate day, @Nullable AppointmentId cursor, int limit) {
        Criteria criteria = where(AppointmentDocument.BRANCH)
                .is(branch)
                .and(AppointmentDocument.DATE)
                .is(day.toString());
        return list(cursor == null ? criteria : criteria.and("_id").gt(cursor.toString()), Sort.by("_id"), limit);
    }

    private List<Appointment> list(Criteria criteria, Sort sort, int limit) {
        return store.find(query(criteria).with(sort).limit(limit)).stream()
                .map(MongoAppointments::appointment)
                .toList();
    }

    @Override
    public Map<String, Integer> takenBySlot(String branch, List<Slot> slots) {
        List<String> dates =
                slots.stream().map(slot -> slot.date().toString()).distinct().toList();
        Map<String, Integer> taken = new HashMap<>();
        taken(where(AppointmentDocument.BRANCH)
                        .is(branch)
                        .and(AppointmentDocument.DATE)
                        .in(dates)
                        .and(AppointmentDocument.PLACE)
                        .exists(true))
                .forEach(place -> taken.merge(Slot.keyOfPlace(place), 1, Integer::sum));
        return taken;
    }

    @Override
    public List<AppointmentId> due(Instant now, int limit) {
        Query due = query(where(AppointmentDocument.DUE).lte(now))
                .with(Sort.by(AppointmentDocument.DUE))
                .limit(limit);
        return store.find(due).stream()
                .map(stored -> AppointmentId.of(stored.id()))
                .toList();
    }

    @Override
    public List<Appointment> booked(@Nullable String after, int limit) {
        Criteria booked = where(AppointmentDocument.OPEN_OF);
        return list(
                after == null ? booked.exists(true) : booked.gt(after), Sort.by(AppointmentDocument.OPEN_OF), limit);
    }

    private static Appointment appointment(Stored<AppointmentDocument> stored) {
        return stored.document().toAppointment(stored.id());
    }
}
