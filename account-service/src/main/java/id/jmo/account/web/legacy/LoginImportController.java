package id.jmo.account.web.legacy;

import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.imports.ImportFaultView;
import id.jmo.platform.imports.ImportId;
import id.jmo.platform.imports.ImportView;
import id.jmo.platform.imports.Imports;
import id.jmo.platform.imports.ReadsImport;
import id.jmo.platform.imports.ReceivesImport;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of logins of BPJSTKU. */
@RestController
@RequestMapping(LoginImportController.PATH)
@ForRole(Role.OPERATOR)
@Tag(name = "Import of logins")
class LoginImportController {

    static final String PATH = "/api/v1/members/login-imports";

    private final Imports imports;
    private final LoginImport kind;

    LoginImportController(Imports imports, LoginImport kind) {
        this.imports = imports;
        this.kind = kind;
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
    ResponseEntity<ImportView> importLogins(IdempotencyKey key, CurrentUser user, InputStream body) throws IOException {
        return imports.receive(kind, PATH, key.derivedId(), user.id(), Map.of(), body);
    }

    /** Reads how far an import of logins is. */
    @GetMapping("/{importId}")
    @ReadsImport
    ImportView readLoginImport(@PathVariable ImportId importId) {
        return imports.read(kind, importId);
    }

    /**
     * Lists the faults of an import of logins, by line.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/{importId}/faults")
    @ReadsImport
    Page<ImportFaultView> listLoginImportFaults(
            @PathVariable ImportId importId, @RequestParam(required = false) @Nullable String cursor, Locale locale) {
        return imports.faults(kind, importId, cursor, locale);
    }
}
