package id.jmo.account.persistence.worker;

import id.jmo.account.model.CivilRegistry.Field;
import id.jmo.account.model.card.Programme;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.account.model.worker.WorkerRegistration.RefusalReason;
import id.jmo.account.model.worker.WorkerRegistration.State;
import id.jmo.account.model.worker.WorkerRegistration.Worker;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registration at rest; personal data is encrypted.
 *
 * @param nikFingerprint together with that of the KPJ from when the numbers are reserved
 * @param checkDueAt absent once the registry has answered
 * @param stateSince when it was refused or accepted
 */
record WorkerDocument(
        Confidential name,
        Nik nik,
        Confidential birthDate,
        String occupation,
        String place,
        long base,
        List<Programme> programmes,
        @Nullable String payer,
        String registeredBy,
        Instant registeredAt,
        Status status,
        int checkAttempts,
        @Nullable Instant checkDueAt,
        @Nullable RefusalReason refusal,
        List<Field> differing,
        @Nullable Instant stateSince,
        @Nullable Kpj kpj,
        @Nullable String nikFingerprint,
        @Nullable String kpjFingerprint,
        @Nullable LocalDate memberSince) {

    static final String PAYER = "payer";
    static final String CHECK_DUE_AT = "checkDueAt";

    enum Status {
        CHECKING,
        REFUSED,
        AWAITING_CONTRIBUTION,
        MEMBER
    }

    static WorkerDocument of(WorkerRegistration registration, BlindIndex fingerprints) {
        Worker worker = registration.worker();
        MemberId payer = registration.payer();
        Kpj kpj = registration.kpj().orElse(null);
        Status status = Status.CHECKING;
        int attempts = 0;
        Instant dueAt = null;
        RefusalReason refusal = null;
        List<Field> differing = List.of();
        Instant since = null;
        LocalDate memberSince = null;
        switch (registration.state()) {
            case State.Checking(int made, Instant next) -> {
                attempts = made;
                dueAt = next;
            }
            case State.Refused(Instant at, RefusalReason reason, Set<Field> fields) -> {
                status = Status.REFUSED;
                since = at;
                refusal = reason;
                differing = fields.stream().sorted().toList();
            }
            case State.AwaitingContribution(Kpj _, Instant at) -> {
                status = Status.AWAITING_CONTRIBUTION;
                since = at;
            }
            case State.Member(Kpj _, LocalDate day) -> {
                status = Status.MEMBER;
                memberSince = day;
            }
        }
        return new WorkerDocument(
                Confidential.of(worker.name().text()),
                worker.nik(),
                Confidential.of(worker.birthDate().toString()),
                worker.occupation(),
                worker.place(),
                worker.base().amount(),
                worker.programmes(),
                payer == null ? null : payer.toString(),
                registration.registeredBy(),
                registration.registeredAt(),
                status,
                attempts,
                dueAt,
                refusal,
                differing,
                since,
                kpj,
                kpj == null ? null : fingerprints.of(worker.nik().digits()),
                kpj == null ? null : fingerprints.of(kpj.digits()),
                memberSince);
    }

    WorkerRegistration toRegistration(String id) {
        return new WorkerRegistration(
                MemberId.of(id),
                new Worker(
                        new PersonName(name.reveal()),
                        nik,
                        LocalDate.parse(birthDate.reveal()),
                        occupation,
                        place,
                        Rupiah.of(base),
                        programmes),
                payer == null ? null : MemberId.of(payer),
                registeredBy,
                registeredAt,
                state());
    }

    private State state() {
        return switch (status) {
            case CHECKING -> new State.Checking(checkAttempts, Objects.requireNonNull(checkDueAt));
            case REFUSED ->
                new State.Refused(
                        Objects.requireNonNull(stateSince), Objects.requireNonNull(refusal), Set.copyOf(differing));
            case AWAITING_CONTRIBUTION ->
                new State.AwaitingContribution(Objects.requireNonNull(kpj), Objects.requireNonNull(stateSince));
            case MEMBER -> new State.Member(Objects.requireNonNull(kpj), Objects.requireNonNull(memberSince));
        };
    }
}
