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

/** Takes files of members on record. */
@RestController
@RequestMapping(MemberImportController.PATH)
@ForRole({Role.OPERATOR, Role.CLAIMS_OFFICER})
@Tag(name = "Import of members")
@OperationSubject(id = "MemberImport", text = "an import of members")
class MemberImportController extends ImportController {

    static final String PATH = "/api/v1/members/imports";

    MemberImportController(Imports imports, MemberImport kind) {
        super(imports, kind, PATH);
    }

    /** Imports members from a file. All lines or, if any is faulty, none; the same file again changes nothing. */
    @PostMapping(consumes = "text/csv")
    @Idempotent(streamed = true)
    @ReceivesImport
    @RequestBody(
            description = "RFC 4180, UTF-8, comma or semicolon, with the header line " + MemberCsv.HEADER_LINE,
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<ImportView> importMembers(IdempotencyKey key, CurrentUser user, AuditNote audit, InputStream body)
            throws IOException {
        return receive(key, user, audit, Map.of(), body);
    }
}
