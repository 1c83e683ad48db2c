package id.jmo.local.sandbox.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.local.sandbox.bank.BankAccount.Behaviour;
import id.jmo.local.sandbox.bank.BankAccount.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The control API of the bank, for tests and operators. */
@RestController
@RequestMapping("/sandbox/bank")
class BankControl {

    record NewAccount(
            @Nullable String bankCode,
            @Nullable String accountNumber,
            @Nullable String holderName,
            @Nullable Status status,
            @Nullable Behaviour behaviour) {}

    record AccountView(
            String bankCode,
            String accountNumber,
            String holderName,
            Status status,
            Behaviour behaviour,
            long balance) {}

    /** @param asked the number of transfer requests with this reference, answered or not */
    record TransferView(
            String reference,
            String bankReference,
            String bankCode,
            String accountNumber,
            String holderName,
            long amount,
            Transfer.Status status,
            Instant receivedAt,
            @Nullable Instant settledAt,
            @Nullable Instant returnedAt,
            long asked) {}

    record Tokens(int issued) {}

    private final Accounts accounts;
    private final Ledger ledger;
    private final Statements statements;
    private final StatementFiles files;
    private final BankRequestLog requests;
    private final AccessTokens tokens;
    private final BankProperties properties;

    BankControl(
            Accounts accounts,
            Ledger ledger,
            Statements statements,
            StatementFiles files,
            BankRequestLog requests,
            AccessTokens tokens,
            BankProperties properties) {
        this.files = files;
        this.properties = properties;
        this.accounts = accounts;
        this.ledger = ledger;
        this.statements = statements;
        this.requests = requests;
        this.tokens = tokens;
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    AccountView open(@RequestBody NewAccount wanted) {
        BankAccount account = new BankAccount(
                required(wanted.bankCode(), "bankCode"),
                required(wanted.accountNumber(), "accountNumber"),
                required(wanted.holderName(), "holderName"),
                Optional.ofNullable(wanted.status()).orElse(Status.ACTIVE),
                Optional.ofNullable(wanted.behaviour()).orElse(Behaviour.NORMAL));
        accounts.open(account);
        return view(account);
    }

    @GetMapping("/accounts/{bankCode}/{accountNumber}")
    AccountView account(@PathVariable String bankCode, @PathVariable String accountNumber) {
        return accounts.find(bankCode, accountNumber)
                .map(this::view)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/transfers")
    List<TransferView> transfers(
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String account) {
        if (reference != null) {
            return ledger.find(reference).map(this::view).stream().toList();
        }
        return ledger.ofAccount(required(account, "reference or account")).stream()
                .map(this::view)
                .toList();
    }

    @PostMapping("/transfers/{reference}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void returnTransfer(@PathVariable String reference) {
        if (!ledger.returnTransfer(reference)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "No paid transfer " + reference);
        }
    }

    @GetMapping("/movements")
    List<Ledger.Movement> movements(@RequestParam String account) {
        return ledger.movements(account);
    }

    /**
     * The statement of a day as a file.
     *
     * @param account of the client; the one from which it pays unless the request says otherwise
     */
    @GetMapping("/statement")
    ResponseEntity<byte[]> statementFile(
            @RequestParam LocalDate day,
            @RequestParam StatementFiles.Format format,
            @RequestParam(required = false) @Nullable String account) {
        String asked = account == null ? properties.sourceAccount() : account;
        MediaType type = switch (format) {
            case MT940 -> MediaType.TEXT_PLAIN;
            case CAMT053 -> MediaType.APPLICATION_XML;
        };
        return ResponseEntity.ok()
                .contentType(type)
                .body(files.of(asked, day, format).getBytes(UTF_8));
    }

    @PostMapping("/statement/troubles")
    @ResponseStatus(HttpStatus.CREATED)
    void addTrouble(@RequestBody StatementTrouble trouble) {
        if (!trouble.isComplete()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, trouble.trouble() + " lacks a field");
        }
        statements.add(trouble);
    }

    @DeleteMapping("/statement/troubles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctStatement() {
        statements.forgetTroubles();
    }

    @GetMapping("/requests")
    List<BankRequestLog.LoggedRequest> requests(@RequestParam String reference) {
        return requests.of(reference);
    }

    @GetMapping("/tokens")
    Tokens tokens() {
        return new Tokens(tokens.issued());
    }

    @DeleteMapping("/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetTokens() {
        tokens.forgetAll();
    }

    private AccountView view(BankAccount account) {
        return new AccountView(
                account.bankCode(),
                account.accountNumber(),
                account.holderName(),
                account.status(),
                account.behaviour(),
                ledger.balance(account.accountNumber()));
    }

    private TransferView view(Transfer t) {
        long asked = requests.of(t.reference()).stream()
                .filter(v -> v.operation().equals("transfer"))
                .count();
        return new TransferView(
                t.reference(),
                t.bankReference(),
                t.bankCode(),
                t.accountNumber(),
                t.holderName(),
                t.amount(),
                t.status(),
                t.receivedAt(),
                t.settledAt(),
                t.returnedAt(),
                asked);
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, name + " is missing");
        }
        return value;
    }
}
