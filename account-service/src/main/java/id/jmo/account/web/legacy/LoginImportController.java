package id.jmo.account.web.legacy;

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

/** Takes files of logins of BPJSTKU. */
@RestController
@RequestMapping(LoginImportController.PATH)
@ForRole(Role.OPERATOR)
@Tag(name = "Import of logins")
@OperationSubject(id = "LoginImport", text = "an import of logins")
class LoginImportController extends ImportController {

    static final String PATH = "/api/v1/members/login-imports";

    LoginImportController(Imports imports, LoginImport kind) {
        super(imports, kind, PATH);
    }

    /**
     * Imports logins of BPJSTKU from a file, with the hashes of their passwords, so that members log in as they did. What is
     * sound is taken over, and the faults of the import say which lines were not, and why; the same file again changes nothing.
     */
    @PostMapping(consumes = "text/csv")
    @Idempotent(streamed = true)
    @ReceivesImport
    @RequestBody(
            description = "RFC 4180, UTF-8, comma or semicolon, with the header line " + LoginImport.HEADER_LINE,
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<ImportView> importLogins(IdempotencyKey key, CurrentUser user, AuditNote audit, InputStream body)
            throws IOException {
        return receive(key, user, audit, Map.of(), body);
    }
}
