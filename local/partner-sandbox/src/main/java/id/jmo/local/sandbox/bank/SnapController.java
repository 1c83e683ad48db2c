package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.bank.Snap.Case;
import id.jmo.local.sandbox.bank.Snap.Refusal;
import id.jmo.local.sandbox.faults.PlannedOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The SNAP services for paying out. */
@RestController
@RequestMapping("/snap/v1.0")
class SnapController {

    private final SnapRequestVerifier verifier;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Statements statements;
    private final BankProperties properties;
    private final SnapAnswers answers;

    SnapController(
            SnapRequestVerifier verifier,
            AccessTokens tokens,
            Accounts accounts,
            Ledger ledger,
            Statements statements,
            BankProperties properties,
            SnapAnswers answers) {
        this.verifier = verifier;
        this.tokens = tokens;
        this.accounts = accounts;
        this.ledger = ledger;
        this.statements = statements;
        this.properties = properties;
        this.answers = answers;
    }

    @PostMapping("/access-token/b2b")
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request, @RequestBody byte[] body) {
        return answers.answering(Snap.TOKEN, () -> {
            verifier.verifyTokenRequest(request);
            if (!SnapFields.of(body).text("grantType", 64).equals("client_credentials")) {
                throw new Refusal(Case.INVALID_FORMAT, "grantType");
            }
            var answer = SnapAnswers.successful(Snap.TOKEN);
            answer.put("accessToken", tokens.issue());
            answer.put("tokenType", "Bearer");
            answer.put("expiresIn", Long.toString(properties.tokenLife().toSeconds()));
            return ok(answer);
        });
    }

    @PostMapping("/account-inquiry-external")
    ResponseEntity<Map<String, Object>> inquiry(HttpServletRequest request, @RequestBody byte[] body) {
        return answers.answering(Snap.INQUIRY, () -> {
            verifier.verify(request, body);
            SnapFields fields = SnapFields.of(body);
            BankAccount account = accounts.find(
                            fields.text("beneficiaryBankCode", 11), fields.text("beneficiaryAccountNo", 34))
                    .orElseThrow(() -> new Refusal(Case.INVALID_ACCOUNT));
            switch (account.status()) {
                case DORMANT -> throw new Refusal(Case.DORMANT);
                case CLOSED -> throw new Refusal(Case.INACTIVE);
                case ACTIVE -> {}
            }
            var answer = SnapAnswers.successful(Snap.INQUIRY);
            answer.put("beneficiaryAccountName", account.holderName());
            answer.put("beneficiaryAccountNo", account.accountNumber());
            answer.put("beneficiaryBankCode", account.bankCode());
            answer.put("currency", "IDR");
            return ok(answer);
        });
    }

    @PostMapping("/transfer-interbank")
    ResponseEntity<Map<String, Object>> transfer(
            HttpServletRequest request,
            @RequestBody byte[] body,
            @RequestAttribute(name = "id.jmo.local.sandbox.faults.PlannedOutcome", required = false) @Nullable
                    PlannedOutcome plan) {
        return answers.answering(Snap.TRANSFER, () -> {
            verifier.verify(request, body);
            SnapFields fields = SnapFields.of(body);
            fields.text("transactionDate", 25);
            Transfer transfer = ledger.accept(
                    new TransferOrder(
                            fields.text("partnerReferenceNo", 64),
                            fields.text("sourceAccountNo", 19),
                            fields.text("beneficiaryBankCode", 11),
                            fields.text("beneficiaryAccountNo", 34),
                            fields.text("beneficiaryAccountName", 100),
                            fields.rupiah("amount")),
                    plan);
            boolean underWay = transfer.status() == Transfer.Status.PENDING;
            var answer = underWay
                    ? SnapAnswers.of("202" + Snap.TRANSFER + "00", "Request In Progress")
                    : SnapAnswers.successful(Snap.TRANSFER);
            answer.put("referenceNo", transfer.bankReference());
            answer.put("partnerReferenceNo", transfer.reference());
            answer.put("amount", SnapAnswers.idr(transfer.amount()));
            answer.put("beneficiaryAccountNo", transfer.accountNumber());
            answer.put("beneficiaryBankCode", transfer.bankCode());
            answer.put("sourceAccountNo", properties.sourceAccount());
            return ResponseEntity.status(underWay ? 202 : 200).body(answer);
        });
    }

    @PostMapping("/transfer/status")
    ResponseEntity<Map<String, Object>> status(HttpServletRequest request, @RequestBody byte[] body) {
        return answers.answering(Snap.STATUS, () -> {
            verifier.verify(request, body);
            SnapFields fields = SnapFields.of(body);
            if (!fields.text("serviceCode", 2).equals(Snap.TRANSFER)) {
                throw new Refusal(Case.INVALID_FORMAT, "serviceCode");
            }
            Transfer transfer = ledger.find(fields.text("originalPartnerReferenceNo", 64))
                    .orElseThrow(() -> new Refusal(Case.NOT_FOUND));
            var answer = SnapAnswers.successful(Snap.STATUS);
            answer.put("originalReferenceNo", transfer.bankReference());
            answer.put("originalPartnerReferenceNo", transfer.reference());
            answer.put("serviceCode", Snap.TRANSFER);
            answer.put("transactionDate", Snap.time(transfer.receivedAt()));
            answer.put("amount", SnapAnswers.idr(transfer.amount()));
            answer.put("beneficiaryAccountNo", transfer.accountNumber());
            answer.put("beneficiaryBankCode", transfer.bankCode());
            answer.put("referenceNumber", transfer.bankReference().substring(0, 30));
            answer.put("sourceAccountNo", properties.sourceAccount());
            answer.put("latestTransactionStatus", transfer.status().code());
            answer.put("transactionStatusDesc", transfer.status().description());
            return ok(answer);
        });
    }

    @PostMapping("/bank-statement")
    ResponseEntity<Map<String, Object>> statement(HttpServletRequest request, @RequestBody byte[] body) {
        return answers.answering(Snap.STATEMENT, () -> {
            verifier.verify(request, body);
            SnapFields fields = SnapFields.of(body);
            String account = fields.text("accountNo", 16);
            if (!account.equals(properties.sourceAccount()) && !account.equals(properties.collectionAccount())) {
                throw new Refusal(Case.INVALID_ACCOUNT);
            }
            Instant from = fields.time("fromDateTime");
            Instant to = fields.time("toDateTime");
            if (to.isBefore(from)) {
                throw new Refusal(Case.INVALID_FORMAT, "toDateTime");
            }
            return ok(statement(statements.part(account, from, to, fields.lastTransactionId())));
        });
    }

    private static Map<String, Object> statement(Statements.Part part) {
        Statements.Sums sums = part.sums();
        var answer = SnapAnswers.successful(Snap.STATEMENT);
        answer.put("totalCreditEntries", entries(sums.credits(), sums.credited()));
        answer.put("totalDebitEntries", entries(sums.debits(), sums.debited()));
        answer.put("hasMore", part.hasMore() ? "Y" : "N");
        if (!part.lines().isEmpty()) {
            answer.put("lastRecordDateTime", Snap.time(part.lines().getLast().bookedAt()));
        }
        answer.put(
                "detailData", part.lines().stream().map(SnapController::detail).toList());
        return answer;
    }

    private static Map<String, Object> detail(StatementLine line) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("transactionId", line.transactionId());
        detail.put("transactionDate", Snap.time(line.bookedAt()));
        detail.put("type", line.amount() < 0 ? "DEBIT" : "CREDIT");
        detail.put("amount", SnapAnswers.idr(Math.abs(line.amount())));
        detail.put("transactionDetailStatus", "SUCCESS");
        detail.put("remark", line.remark());
        Map<String, String> info = new LinkedHashMap<>();
        if (line.reference() != null) {
            info.put("partnerReferenceNo", line.reference());
        }
        if (line.accountNumber() != null) {
            info.put("beneficiaryAccountNo", line.accountNumber());
        }
        if (line.virtualAccount() != null) {
            info.put("virtualAccountNo", line.virtualAccount());
        }
        if (line.bankCode() != null) {
            info.put("beneficiaryBankCode", line.bankCode());
        }
        detail.put("detailInfo", info);
        return detail;
    }

    private static Map<String, Object> entries(long number, long amount) {
        return Map.of("numberOfEntries", Long.toString(number), "amount", SnapAnswers.idr(amount));
    }

    private static ResponseEntity<Map<String, Object>> ok(Map<String, Object> answer) {
        return ResponseEntity.ok(answer);
    }
}
