package id.jmo.balance.web;

import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.imports.ImportId;
import id.jmo.platform.imports.ImportView;
import id.jmo.platform.imports.Imports;
import id.jmo.platform.imports.ReadsImport;
import id.jmo.platform.imports.ReceivesImport;
import id.jmo.platform.imports.ReleasedImportController;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.openapi.OperationSubject;
import id.jmo.platform.problems.ProblemResponse;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes opening balances of the former books. Contributions come from contribution-service, and from nowhere else. */
@RestController
@RequestMapping(SavingsImportController.PATH)
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Import of savings")
@OperationSubject(id = "SavingsImport", text = "an import of savings")
class SavingsImportController extends ReleasedImportController {

    static final String PATH = "/api/v1/savings/imports";

    private final Imports imports;
    private final SavingsImport kind;

    SavingsImportController(Imports imports, SavingsImport kind) {
        super(imports, kind, PATH);
        this.imports = imports;
        this.kind = kind;
    }

    /**
     * Takes over opening balances of the former books from a file, one a line, once another operator has released it. All lines
     * or, if any is faulty, none; the same file again changes nothing.
     */
    @PostMapping(consumes = "text/csv")
    @ForRole({Role.OPERATOR})
    @Idempotent(streamed = true)
    @ReceivesImport
    @RequestBody(
            description = "RFC 4180, UTF-8, comma or semicolon, with the header line " + SavingsCsv.HEADER_LINE + " or "
                    + SavingsCsv.BY_MEMBER_ID
                    + "; asOf is the last day of a month that is over, amount in whole rupiah",
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<ImportView> importSavings(IdempotencyKey key, CurrentUser user, AuditNote audit, InputStream body)
            throws IOException {
        return receive(key, user, audit, Map.of(), body);
    }

    /** Releases a file that another operator has sent: its lines are compared once more, and credited. */
    @PostMapping("/{importId}/release")
    @ForRole({Role.OPERATOR})
    @ReadsImport
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"import-not-awaiting-release", "second-operator-must-differ"})
    ImportView releaseSavingsImport(@PathVariable ImportId importId, CurrentUser operator, AuditNote audit) {
        return imports.release(kind, importId, operator.id(), audit);
    }

    /** Rejects a file that waits for its release: nothing of it is credited. */
    @PostMapping("/{importId}/rejection")
    @ForRole({Role.OPERATOR})
    @ReadsImport
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "import-not-awaiting-release")
    ImportView rejectSavingsImport(@PathVariable ImportId importId, AuditNote audit) {
        return imports.reject(kind, importId, audit);
    }
}
