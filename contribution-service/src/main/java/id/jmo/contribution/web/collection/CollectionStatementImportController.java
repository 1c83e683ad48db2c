package id.jmo.contribution.web.collection;

import id.jmo.contribution.application.collection.CollectionStatementImport;
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
import id.jmo.platform.statementfiles.StatementFileBody;
import id.jmo.platform.statementfiles.StatementFileImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes statements of the collection account as files, beside the bank's interface. */
@RestController
@RequestMapping(CollectionStatementImportController.PATH)
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Reconciliation of contributions")
@OperationSubject(id = "CollectionStatementImport", text = "an import of statements of the collection account")
class CollectionStatementImportController extends ReleasedImportController {

    static final String PATH = "/api/v1/contributions/statement-imports";

    private final Imports imports;
    private final CollectionStatementImport kind;

    CollectionStatementImportController(Imports imports, CollectionStatementImport kind) {
        super(imports, kind, PATH);
        this.imports = imports;
        this.kind = kind;
    }

    /**
     * Imports statements of the collection account from a file, of days that are over. Nothing of it counts before another operator
     * releases it.
     */
    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_XML_VALUE})
    @ForRole({Role.OPERATOR})
    @Idempotent(streamed = true)
    @ReceivesImport
    @StatementFileBody
    ResponseEntity<ImportView> importCollectionStatement(
            IdempotencyKey key, CurrentUser operator, AuditNote audit, InputStream body) throws IOException {
        Map<String, String> parameters =
                Map.of(StatementFileImport.FILE, key.derivedId().toString());
        return receive(key, operator, audit, parameters, body);
    }

    /**
     * Releases a file that another operator has sent: its lines are compared once more, and its days with them. A payment whose
     * notification was lost pays its bill.
     */
    @PostMapping("/{importId}/release")
    @ForRole({Role.OPERATOR})
    @ReadsImport
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"import-not-awaiting-release", "second-operator-must-differ"})
    ImportView releaseCollectionStatementImport(
            @PathVariable ImportId importId, CurrentUser operator, AuditNote audit) {
        return imports.release(kind, importId, operator.id(), audit);
    }

    /** Rejects a file that waits for its release: nothing of it counts. */
    @PostMapping("/{importId}/rejection")
    @ForRole({Role.OPERATOR})
    @ReadsImport
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "import-not-awaiting-release")
    ImportView rejectCollectionStatementImport(@PathVariable ImportId importId, AuditNote audit) {
        return imports.reject(kind, importId, audit);
    }
}
