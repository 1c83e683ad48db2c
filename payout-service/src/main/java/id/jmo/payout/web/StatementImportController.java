package id.jmo.payout.web;

import id.jmo.payout.application.reconciliation.ConfirmStatement;
import id.jmo.payout.application.reconciliation.StatementImport;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.imports.ImportId;
import id.jmo.platform.imports.ImportStatus;
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
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.statementfiles.StatementFileBody;
import id.jmo.platform.statementfiles.StatementFileImport;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the bank's statements as files, beside its interface. */
@RestController
@RequestMapping(StatementImportController.PATH)
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Reconciliations")
@OperationSubject(id = "StatementImport", text = "an import of statements")
class StatementImportController extends ReleasedImportController {

    static final String PATH = "/api/v1/statement-imports";

    private final Imports imports;
    private final StatementImport kind;
    private final ConfirmStatement confirmStatement;

    StatementImportController(Imports imports, StatementImport kind, ConfirmStatement confirmStatement) {
        super(imports, kind, PATH);
        this.imports = imports;
        this.kind = kind;
        this.confirmStatement = confirmStatement;
    }

    /** Imports statements from a file. Nothing of it counts before another operator confirms it. */
    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_XML_VALUE})
    @ForRole({Role.OPERATOR})
    @Idempotent(streamed = true)
    @ReceivesImport
    @StatementFileBody
    ResponseEntity<ImportView> importStatement(
            IdempotencyKey key, CurrentUser operator, AuditNote audit, InputStream body) throws IOException {
        Map<String, String> parameters =
                Map.of(StatementFileImport.FILE, key.derivedId().toString(), StatementImport.SENT_BY, operator.id());
        return receive(key, operator, audit, parameters, body);
    }

    @Override
    protected Page<ImportView> awaitingRelease(@Nullable String cursor) {
        String after = Cursors.uuid(cursor);
        Page<UUID> files = confirmStatement.unconfirmed(after == null ? null : UUID.fromString(after));
        List<ImportId> ids = files.items().stream().map(ImportId::new).toList();
        return new Page<>(imports.completed(kind, ids), files.next());
    }

    /** Confirms the import of another operator: its lines count, and its days are compared with them. */
    @PostMapping("/{importId}/confirm")
    @ForRole({Role.OPERATOR})
    @ReadsImport
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"statement-import-not-completed", "second-operator-must-differ"})
    ImportView confirmStatementImport(@PathVariable ImportId importId, CurrentUser operator, AuditNote audit) {
        ImportView view = imports.read(kind, importId);
        if (view.status() != ImportStatus.COMPLETED) {
            throw Problem.of(HttpStatus.CONFLICT, "statement-import-not-completed");
        }
        imports.note(kind, importId, audit);
        return switch (confirmStatement.confirm(importId.value(), operator.id())) {
            case CONFIRMED -> view;
            case SAME_OPERATOR -> throw Problem.of(HttpStatus.CONFLICT, "second-operator-must-differ");
            case NOT_FOUND -> throw Problem.of(HttpStatus.NOT_FOUND, "import-not-found");
        };
    }
}
