package id.jmo.contribution.web.worker;

import id.jmo.contribution.application.bill.InquireBill;
import id.jmo.contribution.application.worker.BillWorker;
import id.jmo.contribution.application.worker.ReadWorker;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.contribution.web.bill.BillView;
import id.jmo.contribution.web.worker.WorkerRequests.NikRequest;
import id.jmo.contribution.web.worker.WorkerViews.QuoteView;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Nik;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Officers bill independent workers at the counter, by NIK, which is in no address. */
@RestController
@RequestMapping("/api/v1/contribution-bills")
@Tag(name = "Bills of contributions")
class WorkerBillsController {

    private final ReadWorker readWorker;
    private final BillWorker billWorker;
    private final InquireBill inquireBill;
    private final Receipts receipts;

    WorkerBillsController(ReadWorker readWorker, BillWorker billWorker, InquireBill inquireBill, Receipts receipts) {
        this.readWorker = readWorker;
        this.billWorker = billWorker;
        this.inquireBill = inquireBill;
        this.receipts = receipts;
    }

    /** Says what the next months of an independent worker come to; nothing is billed by it. */
    @PostMapping("/quotes")
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "independent-worker-not-found")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "months-not-billed")
    QuoteView quoteByNik(@Valid @RequestBody NikRequest request) {
        return QuoteView.of(billWorker.quote(readWorker.withNik(new Nik(request.nik())), request.months()));
    }

    /** Bills the next months of an independent worker. An earlier bill that is still open is taken back. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "independent-worker-not-found")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "months-not-billed")
    BillView billByNik(IdempotencyKey key, @Valid @RequestBody NikRequest request) {
        WorkerAccount account = readWorker.withNik(new Nik(request.nik()));
        return BillView.of(billWorker.bill(new BillId(key.derivedId()), account, account.memberId(), request.months()));
    }

    /** Reads a bill. */
    @GetMapping("/{billId}")
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "bill-not-found")
    BillView readBill(@PathVariable BillId billId) {
        return BillView.of(bill(billId));
    }

    /** Prints the receipt of a paid bill. */
    @GetMapping(path = "/{billId}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "bill-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "bill-not-paid")
    ResponseEntity<byte[]> printReceipt(@PathVariable BillId billId, Locale locale) {
        return receipts.pdf(bill(billId), locale);
    }

    private Bill bill(BillId id) {
        return inquireBill.byId(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "bill-not-found"));
    }
}
