package id.jmo.balance.web;

import id.jmo.balance.application.CreditOrder;
import id.jmo.balance.application.ImportSavings;
import id.jmo.balance.application.ProveLedger;
import id.jmo.balance.application.ShowSavings;
import id.jmo.balance.application.ShowSavings.Savings;
import id.jmo.platform.csvimport.ImportFile;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What officers, operators and auditors do with savings. */
@RestController
@RequestMapping("/api/v1/savings")
@Tag(name = "Savings")
class SavingsAdminController {

    private final ShowSavings show;
    private final ImportSavings importSavings;
    private final ProveLedger prove;
    private final ProblemTexts texts;
    private final Clock clock;

    SavingsAdminController(
            ShowSavings show, ImportSavings importSavings, ProveLedger prove, ProblemTexts texts, Clock clock) {
        this.show = show;
        this.importSavings = importSavings;
        this.prove = prove;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param lines lines of the file without its header
     * @param credited lines credited now, {@code amount} in all
     * @param creditedBefore lines whose external id was credited by an earlier import; nothing was done for them
     */
    record ImportAnswer(int lines, int credited, int creditedBefore, Rupiah amount) {}

    /** Reads a member's savings, for an officer who helps the member. */
    @GetMapping("/{memberId}")
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "savings-not-found")
    SavingsAnswer readSavings(@PathVariable MemberId memberId, Locale language) {
        Savings savings = show.savings(memberId);
        if (savings.member().isEmpty() && !savings.book().credited()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "savings-not-found");
        }
        return SavingsAnswer.of(savings, texts, language);
    }

    /**
     * Credits opening balances and contributions from a file. All lines or, if any is faulty, none; the same file
     * again changes nothing.
     */
    @PostMapping(path = "/import", consumes = "text/csv")
    @ForRole(Role.OPERATOR)
    @ProblemResponse(
            status = HttpStatus.BAD_REQUEST,
            codes = {"import-unreadable", "import-faulty"})
    @RequestBody(
            description = "RFC 4180, UTF-8, with the header line " + SavingsCsv.HEADER_LINE,
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ImportAnswer importSavings(InputStream body) throws IOException {
        ImportFile<CreditOrder> file = SavingsCsv.read(body, clock);
        file.refuseFaults();
        List<CreditOrder> orders = file.items();
        return switch (importSavings.credit(orders)) {
            case ImportSavings.Result.Imported(int credited, int creditedBefore, Rupiah amount) ->
                new ImportAnswer(orders.size(), credited, creditedBefore, amount);
            case ImportSavings.Result.Refused(List<Long> reusedExternalIds) -> {
                reusedExternalIds.forEach(line -> file.fault(line, "externalId", "external-id-reused"));
                throw file.refusal();
            }
        };
    }

    /** Proves the books: recomputes every account from its postings and names whatever does not agree. */
    @GetMapping("/proof")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    ProofAnswer proveLedger() {
        return ProofAnswer.of(prove.prove());
    }
}
