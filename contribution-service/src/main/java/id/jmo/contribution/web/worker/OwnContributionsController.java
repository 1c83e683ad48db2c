package id.jmo.contribution.web.worker;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.application.bill.CancelBill;
import id.jmo.contribution.application.bill.InquireBill;
import id.jmo.contribution.application.worker.BillWorker;
import id.jmo.contribution.application.worker.ReadWorker;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.contribution.web.bill.BillView;
import id.jmo.contribution.web.worker.WorkerRequests.BillRequest;
import id.jmo.contribution.web.worker.WorkerRequests.ChoiceRequest;
import id.jmo.contribution.web.worker.WorkerViews.ContributionView;
import id.jmo.contribution.web.worker.WorkerViews.QuoteView;
import id.jmo.contribution.web.worker.WorkerViews.StandingView;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members read their contributions; independent workers, and members who pay for some, pay the next months. */
@RestController
@RequestMapping("/api/v1/contributions/me")
@ForRole(Role.MEMBER)
@Tag(name = "Own contributions")
class OwnContributionsController {

    private final Contributions contributions;
    private final ReadWorker readWorker;
    private final BillWorker billWorker;
    private final InquireBill inquireBill;
    private final CancelBill cancelBill;
    private final Receipts receipts;

    OwnContributionsController(
            Contributions contributions,
            ReadWorker readWorker,
            BillWorker billWorker,
            InquireBill inquireBill,
            CancelBill cancelBill,
            Receipts receipts) {
        this.contributions = contributions;
        this.readWorker = readWorker;
        this.billWorker = billWorker;
        this.inquireBill = inquireBill;
        this.cancelBill = cancelBill;
        this.receipts = receipts;
    }

    /**
     * Lists the member's contributions, latest month first.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping
    Page<ContributionView> listOwnContributions(
            @CurrentMember MemberId me,
            @RequestParam(required = false)
                    @Pattern(regexp = ContributionCursor.FORM, message = "cursor-form")
                    @Nullable
                    String cursor) {
        return ContributionCursor.page(contributions, me, cursor);
    }

    /**
     * Shows where an independent worker stands: what is due and what comes next.
     *
     * @param worker whom the member pays for; without it, the member
     */
    @GetMapping("/standing")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "independent-worker-not-found")
    StandingView readStanding(@CurrentMember MemberId me, @RequestParam(required = false) @Nullable MemberId worker) {
        return view(account(me, worker));
    }

    /** Chooses the programmes that the member pays for from now on, and says in which sector they work. */
    @PutMapping("/choice")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "independent-worker-not-found")
    StandingView choosePrograms(@CurrentMember MemberId me, @Valid @RequestBody ChoiceRequest request) {
        return view(readWorker.choose(me, request.oldAgeSavings(), request.sector()));
    }

    /**
     * Says what the next months come to; nothing is billed by it.
     *
     * @param months 1, 2, 3, 6 or 12
     * @param worker whom the member pays for; without it, the member
     */
    @GetMapping("/quote")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "independent-worker-not-found")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "months-not-billed")
    QuoteView quoteContributions(
            @CurrentMember MemberId me,
            @RequestParam int months,
            @RequestParam(required = false) @Nullable MemberId worker) {
        return QuoteView.of(billWorker.quote(account(me, worker), months));
    }

    /** Bills the next months. An earlier bill for the same worker that is still open is taken back. */
    @PostMapping("/bills")
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "independent-worker-not-found")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "months-not-billed")
    BillView billContributions(
            IdempotencyKey key, @CurrentMember MemberId me, @Valid @RequestBody BillRequest request) {
        WorkerAccount account = account(me, request.worker());
        return BillView.of(billWorker.bill(new BillId(key.derivedId()), account, me, request.months()));
    }

    /** Reads a bill of the member's. */
    @GetMapping("/bills/{billId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "bill-not-found")
    BillView readOwnBill(@CurrentMember MemberId me, @PathVariable BillId billId) {
        return BillView.of(own(me, billId));
    }

    /** Takes a bill back: it can no longer be paid. */
    @PostMapping("/bills/{billId}/cancel")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "bill-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "bill-not-open")
    BillView cancelOwnBill(@CurrentMember MemberId me, @PathVariable BillId billId) {
        Bill after = cancelBill.cancel(own(me, billId).id());
        if (!(after.state() instanceof BillState.Cancelled)) {
            throw Problem.of(HttpStatus.CONFLICT, "bill-not-open");
        }
        return BillView.of(after);
    }

    /** Prints the receipt of a paid bill. */
    @GetMapping(path = "/bills/{billId}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "bill-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "bill-not-paid")
    ResponseEntity<byte[]> printOwnReceipt(@CurrentMember MemberId me, @PathVariable BillId billId, Locale locale) {
        return receipts.pdf(own(me, billId), locale);
    }

    private Bill own(MemberId me, BillId id) {
        return inquireBill
                .byId(id)
                .filter(bill -> bill.payer().equals(new Payer.Worker(me)))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "bill-not-found"));
    }

    private WorkerAccount account(MemberId me, @Nullable MemberId worker) {
        return readWorker.paidBy(me, Objects.requireNonNullElse(worker, me));
    }

    private StandingView view(WorkerAccount account) {
        return StandingView.of(account, readWorker.standing(account));
    }
}
