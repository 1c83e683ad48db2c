package id.jmo.account.application.worker;

import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The registrations of independent workers on record. That one was accepted is written together with its event. */
public interface WorkerRegistrations {

    /** @return false if there is one with that id, which stays as it is */
    boolean add(WorkerRegistration registration);

    Optional<WorkerRegistration> find(MemberId id);

    /**
     * Reads, decides and writes, anew if somebody else wrote in between.
     *
     * @throws java.util.NoSuchElementException if there is no such registration
     */
    WorkerRegistration change(MemberId id, UnaryOperator<WorkerRegistration> decision);

    /**
     * For whom a member pays, in the order of their ids.
     *
     * @param after the last id of the page before; null at the beginning
     */
    List<WorkerRegistration> paidBy(MemberId payer, @Nullable MemberId after, int atMost);

    /** Those whose check is due, the longest due first. */
    List<MemberId> dueForCheck(Instant now, int atMost);
}
