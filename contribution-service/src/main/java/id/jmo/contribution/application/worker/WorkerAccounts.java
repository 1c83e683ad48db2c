package id.jmo.contribution.application.worker;

import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Accounts of independent workers on record. */
public interface WorkerAccounts {

    /** Stores a new account; one that is there stays as it is. */
    void open(WorkerAccount account);

    Optional<WorkerAccount> find(MemberId worker);

    Optional<WorkerAccount> find(Nik nik);

    /**
     * Applies a decision and stores its outcome, unless nothing changes. Its {@link id.jmo.contribution.model.worker.WorkerFact} is
     * published.
     *
     * @return the account after it; nothing if there is none
     */
    Optional<WorkerAccount> change(MemberId worker, UnaryOperator<WorkerAccount> decision);

    /** Workers who are inactive from that day on at the latest, those after the cursor by id. */
    List<MemberId> lapsing(LocalDate today, @Nullable MemberId after, int limit);
}
