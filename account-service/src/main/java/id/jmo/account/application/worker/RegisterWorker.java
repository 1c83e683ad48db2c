package id.jmo.account.application.worker;

import id.jmo.account.model.worker.IncomeBands;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.account.model.worker.WorkerRegistration.Worker;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registers independent workers (BPU), for themselves or paid for by a member (SERTAKAN), and shows how far they are. */
@UseCase
public class RegisterWorker {

    private static final int PAGE = 20;

    private final WorkerRegistrations registrations;
    private final Terms terms;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    RegisterWorker(WorkerRegistrations registrations, Terms terms, WakeUpSignal wakeUp, Clock clock) {
        this.registrations = registrations;
        this.terms = terms;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * @param youngest the youngest age in years
     * @param under the age that nobody who registers has reached
     * @param mostOfAPayer how many workers one member may register, so that nobody tries out the civil registry
     * @param bands by the day from which they hold
     */
    public record Terms(int youngest, int under, int mostOfAPayer, NavigableMap<LocalDate, IncomeBands> bands) {}

    /** The registration is not taken. */
    public static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Why. */
        public enum Fault {
            NOT_BORN,
            TOO_YOUNG,
            TOO_OLD,
            TOO_MANY
        }

        private final Fault fault;

        NotTaken(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** From which base contributions are reckoned today. */
    public Rupiah baseOf(Rupiah monthlyIncome) {
        return terms.bands()
                .floorEntry(Jakarta.dateOf(clock.instant()))
                .getValue()
                .baseOf(monthlyIncome);
    }

    /**
     * Takes a registration. Nothing is said of whether the NIK is known: that shows when the registry has answered.
     *
     * @param id the same whenever the request is repeated
     * @throws NotTaken if the worker is too young or too old, or the payer has registered too many
     */
    public WorkerRegistration register(MemberId id, Worker worker, @Nullable MemberId payer, String registeredBy) {
        Instant now = clock.instant();
        requireAge(worker.birthDate(), Jakarta.dateOf(now));
        Optional<WorkerRegistration> repeated = registrations.find(id);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (payer != null
                && registrations.paidBy(payer, null, terms.mostOfAPayer()).size() >= terms.mostOfAPayer()) {
            throw new NotTaken(NotTaken.Fault.TOO_MANY);
        }
        WorkerRegistration begun = WorkerRegistration.begin(id, worker, payer, registeredBy, now);
        if (!registrations.add(begun)) {
            return registrations.find(id).orElseThrow();
        }
        wakeUp.signal();
        return begun;
    }

    private void requireAge(LocalDate birthDate, LocalDate today) {
        if (birthDate.isAfter(today)) {
            throw new NotTaken(NotTaken.Fault.NOT_BORN);
        }
        int age = Period.between(birthDate, today).getYears();
        if (age < terms.youngest()) {
            throw new NotTaken(NotTaken.Fault.TOO_YOUNG);
        }
        if (age >= terms.under()) {
            throw new NotTaken(NotTaken.Fault.TOO_OLD);
        }
    }

    public Optional<WorkerRegistration> find(MemberId id) {
        return registrations.find(id);
    }

    /** @param cursor of the page before */
    public Page<WorkerRegistration> paidBy(MemberId payer, @Nullable MemberId cursor) {
        return Page.cut(registrations.paidBy(payer, cursor, PAGE + 1), PAGE, WorkerRegistration::id);
    }
}
