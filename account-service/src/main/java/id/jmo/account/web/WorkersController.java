package id.jmo.account.web;

import id.jmo.account.application.worker.RegisterWorker;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.account.web.WorkerViews.PaidWorkerView;
import id.jmo.account.web.WorkerViews.WorkerView;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers independent workers (BPU), by officers or by a member who pays for them (SERTAKAN). */
@RestController
@Tag(name = "Independent workers")
class WorkersController {

    private final RegisterWorker registerWorker;

    WorkersController(RegisterWorker registerWorker) {
        this.registerWorker = registerWorker;
    }

    /**
     * Registers an independent worker. The civil registry answers later, and then a KPJ is issued: read the registration again.
     * The membership begins with the first paid contribution.
     */
    @PostMapping("/api/v1/worker-registrations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Idempotent
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "worker-age")
    WorkerView registerWorker(IdempotencyKey key, CurrentUser user, @Valid @RequestBody WorkerRequest request) {
        return WorkerViews.forOfficers(register(key, request, null, user));
    }

    /** Reads a registration of an independent worker. */
    @GetMapping("/api/v1/worker-registrations/{memberId}")
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "worker-not-found")
    WorkerView readWorker(@PathVariable MemberId memberId) {
        return registerWorker
                .find(memberId)
                .map(WorkerViews::forOfficers)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "worker-not-found"));
    }

    /** Registers somebody whose contributions the member pays (SERTAKAN), such as household help or a driver. */
    @PostMapping("/api/v1/members/me/paid-workers")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Idempotent
    @ForRole(Role.MEMBER)
    @ProblemResponse(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            codes = {"worker-age", "paid-workers-too-many"})
    PaidWorkerView registerPaidWorker(
            IdempotencyKey key,
            CurrentUser user,
            @CurrentMember MemberId me,
            @Valid @RequestBody WorkerRequest request) {
        return WorkerViews.forPayer(register(key, request, me, user));
    }

    /**
     * Lists for whom the member pays.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/api/v1/members/me/paid-workers")
    @ForRole(Role.MEMBER)
    Page<PaidWorkerView> listPaidWorkers(
            @CurrentMember MemberId me, @RequestParam(required = false) @Nullable MemberId cursor) {
        return registerWorker.paidBy(me, cursor).map(WorkerViews::forPayer);
    }

    private WorkerRegistration register(
            IdempotencyKey key, WorkerRequest request, @Nullable MemberId payer, CurrentUser user) {
        Rupiah base = registerWorker.baseOf(Rupiah.of(request.monthlyIncome()));
        return registerWorker.register(new MemberId(key.derivedId()), request.toWorker(base), payer, user.id());
    }
}
