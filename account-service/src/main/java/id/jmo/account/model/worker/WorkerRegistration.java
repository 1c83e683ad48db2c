package id.jmo.account.model.worker;

import id.jmo.account.model.CivilRegistry.Field;
import id.jmo.account.model.CivilRegistry.Inquiry;
import id.jmo.account.model.card.Programme;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.NameSpelling;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.RetrySchedule;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An independent worker (BPU) on the way to be a member: the civil registry is asked about them, they get a KPJ, and the first
 * paid contribution makes them a member. Every method decides without side effect.
 *
 * @param id of the member that they become
 * @param payer the member who registered them and pays for them (SERTAKAN), or none
 * @param registeredBy the subject of the token of whoever registered them
 */
public record WorkerRegistration(
        MemberId id, Worker worker, @Nullable MemberId payer, String registeredBy, Instant registeredAt, State state) {

    /**
     * Who is registered, and for what.
     *
     * @param place where they work, a city or regency
     * @param base of the contributions, from the band of the income that they state
     * @param programmes JKK and JKM, and JHT if chosen
     */
    public record Worker(
            PersonName name,
            Nik nik,
            LocalDate birthDate,
            String occupation,
            String place,
            Rupiah base,
            List<Programme> programmes) {

        public Worker {
            programmes = List.copyOf(programmes);
        }

        @Override
        public String toString() {
            return "Worker";
        }
    }

    /** How far the registration is. */
    public sealed interface State {

        /**
         * The civil registry is asked.
         *
         * @param nextAttemptAt when the next attempt is due; during an attempt, the end of its lease
         */
        record Checking(int attempts, Instant nextAttemptAt) implements State {}

        /** The registry knows somebody else, or the NIK is a member's already. */
        record Refused(Instant at, RefusalReason reason, Set<Field> differing) implements State {
            public Refused {
                differing = Set.copyOf(differing);
            }
        }

        /** A KPJ is issued; the membership begins with the first paid contribution. */
        record AwaitingContribution(Kpj kpj, Instant since) implements State {}

        /** A member since that day. */
        record Member(Kpj kpj, LocalDate since) implements State {}
    }

    /** Why nobody is registered. */
    public enum RefusalReason {
        DIFFERS_FROM_CIVIL_REGISTRY,
        NIK_ALREADY_REGISTERED
    }

    /** A registration whose check is due at once. */
    public static WorkerRegistration begin(
            MemberId id, Worker worker, @Nullable MemberId payer, String registeredBy, Instant now) {
        return new WorkerRegistration(id, worker, payer, registeredBy, stored(now), new State.Checking(0, stored(now)));
    }

    /**
     * A member on record who is an independent worker, and of whom it was not known what they pay contributions of.
     *
     * @param kpj the member's
     * @param on the day on which it became known
     */
    public static WorkerRegistration ofMember(
            MemberId id, Worker worker, Kpj kpj, String registeredBy, LocalDate on, Instant now) {
        return new WorkerRegistration(id, worker, null, registeredBy, stored(now), new State.Member(kpj, on));
    }

    /** What the registry compares. */
    public Inquiry inquiry() {
        return new Inquiry(worker.nik(), NameSpelling.inRegisters(worker.name().text()), worker.birthDate());
    }

    public boolean isCheckDue(Instant now) {
        return state instanceof State.Checking checking
                && !checking.nextAttemptAt().isAfter(now);
    }

    /** Leases the check; it is due again when the lease has expired. */
    public WorkerRegistration leaseCheck(Instant now, Duration lease) {
        return state instanceof State.Checking checking && isCheckDue(now)
                ? with(new State.Checking(checking.attempts() + 1, stored(now.plus(lease))))
                : this;
    }

    /** The registry did not answer: the check is retried without end. */
    public WorkerRegistration recordNoAnswer(RetrySchedule schedule, Instant now) {
        return state instanceof State.Checking checking
                ? with(new State.Checking(
                        checking.attempts(), stored(now.plus(schedule.delayAfter(checking.attempts())))))
                : this;
    }

    /** @param differing what the registry knows otherwise; none if the NIK is a member's */
    public WorkerRegistration refuse(RefusalReason reason, Set<Field> differing, Instant now) {
        return state instanceof State.Checking ? with(new State.Refused(stored(now), reason, differing)) : this;
    }

    /** @param kpj that nobody else has */
    public WorkerRegistration accept(Kpj kpj, Instant now) {
        return state instanceof State.Checking ? with(new State.AwaitingContribution(kpj, stored(now))) : this;
    }

    /** The first contribution was paid: the worker is on record as a member. */
    public WorkerRegistration activate(LocalDate paidOn) {
        return state instanceof State.AwaitingContribution(Kpj kpj, Instant _)
                ? with(new State.Member(kpj, paidOn))
                : this;
    }

    /** The KPJ, once it is issued. */
    public Optional<Kpj> kpj() {
        return switch (state) {
            case State.AwaitingContribution(Kpj kpj, Instant _) -> Optional.of(kpj);
            case State.Member(Kpj kpj, LocalDate _) -> Optional.of(kpj);
            case State.Checking _, State.Refused _ -> Optional.empty();
        };
    }

    private WorkerRegistration with(State next) {
        return new WorkerRegistration(id, worker, payer, registeredBy, registeredAt, next);
    }

    /** As the store keeps it. */
    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Names the registration and nothing else: the rest is personal data. */
    @Override
    public String toString() {
        return "WorkerRegistration[" + id + "]";
    }
}
