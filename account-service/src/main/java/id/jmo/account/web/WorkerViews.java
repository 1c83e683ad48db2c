package id.jmo.account.web;

import id.jmo.account.model.CivilRegistry.Field;
import id.jmo.account.model.card.Programme;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.account.model.worker.WorkerRegistration.RefusalReason;
import id.jmo.account.model.worker.WorkerRegistration.State;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registrations of independent workers as the API shows them. */
final class WorkerViews {

    private WorkerViews() {}

    enum WorkerStatus {
        /** The civil registry is asked. */
        CHECKING,
        REFUSED,
        /** The membership begins with the first paid contribution. */
        AWAITING_CONTRIBUTION,
        MEMBER
    }

    /**
     * A registration, for officers.
     *
     * @param memberId of the member that the worker becomes
     * @param kpj masked but for the last four digits, once it is issued
     * @param payer the member who pays (SERTAKAN)
     * @param refusal why nobody is registered
     * @param mismatches names of the fields that the civil registry knows otherwise
     */
    record WorkerView(
            MemberId memberId,
            String name,
            String nik,
            @Nullable String kpj,
            String occupation,
            String place,
            long base,
            List<Programme> programmes,
            @Nullable MemberId payer,
            WorkerStatus status,
            @Nullable RefusalReason refusal,
            List<String> mismatches,
            @Nullable LocalDate memberSince,
            OffsetDateTime registeredAt) {}

    /** A worker for whom the member pays: what the member said, and how far the registration is. */
    record PaidWorkerView(
            MemberId memberId,
            String name,
            long base,
            List<Programme> programmes,
            WorkerStatus status,
            OffsetDateTime registeredAt) {}

    static WorkerView forOfficers(WorkerRegistration registration) {
        State state = registration.state();
        return new WorkerView(
                registration.id(),
                registration.worker().name().text(),
                registration.worker().nik().masked(),
                registration.kpj().map(Kpj::masked).orElse(null),
                registration.worker().occupation(),
                registration.worker().place(),
                registration.worker().base().amount(),
                registration.worker().programmes(),
                registration.payer(),
                status(state),
                state instanceof State.Refused refused ? refused.reason() : null,
                state instanceof State.Refused refused
                        ? refused.differing().stream()
                                .sorted()
                                .map(Field::propertyName)
                                .toList()
                        : List.of(),
                state instanceof State.Member member ? member.since() : null,
                Jakarta.at(registration.registeredAt()));
    }

    static PaidWorkerView forPayer(WorkerRegistration registration) {
        return new PaidWorkerView(
                registration.id(),
                registration.worker().name().text(),
                registration.worker().base().amount(),
                registration.worker().programmes(),
                status(registration.state()),
                Jakarta.at(registration.registeredAt()));
    }

    static WorkerStatus status(State state) {
        return switch (state) {
            case State.Checking _ -> WorkerStatus.CHECKING;
            case State.Refused _ -> WorkerStatus.REFUSED;
            case State.AwaitingContribution _ -> WorkerStatus.AWAITING_CONTRIBUTION;
            case State.Member _ -> WorkerStatus.MEMBER;
        };
    }
}
