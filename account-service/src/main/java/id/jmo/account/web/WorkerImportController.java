package id.jmo.account.web;

import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.imports.ImportController;
import id.jmo.platform.imports.ImportView;
import id.jmo.platform.imports.Imports;
import id.jmo.platform.imports.ReceivesImport;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.openapi.OperationSubject;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of what independent workers pay contributions of. */
@RestController
@RequestMapping(WorkerImportController.PATH)
@ForRole({Role.OPERATOR, Role.CLAIMS_OFFICER})
@Tag(name = "Import of independent workers")
@OperationSubject(id = "WorkerImport", text = "an import of independent workers")
class WorkerImportController extends ImportController {

    static final String PATH = "/api/v1/members/worker-imports";

    WorkerImportController(Imports imports, WorkerImport kind) {
        super(imports, kind, PATH);
    }

    /**
     * Imports from a file what members who are independent workers (BPU) earn, and whether they take old-age savings, so that
     * they can be billed. All lines or, if any is faulty, none; the same file again changes nothing.
     */
    @PostMapping(consumes = "text/csv")
    @Idempotent(streamed = true)
    @ReceivesImport
    @RequestBody(
            description =
                    "RFC 4180, UTF-8, comma or semicolon, with the header line " + WorkerImport.HEADER_LINE
                            + ". monthlyIncome: in whole rupiah, digits only; its band gives the base. oldAgeSavings: true or false",
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<ImportView> importWorkers(IdempotencyKey key, CurrentUser user, AuditNote audit, InputStream body)
            throws IOException {
        return receive(key, user, audit, Map.of(WorkerImport.REQUESTED_BY, user.id()), body);
    }
}
