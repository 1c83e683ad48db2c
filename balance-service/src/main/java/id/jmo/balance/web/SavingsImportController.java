package id.jmo.balance.web;

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

/** Takes files of opening balances and contributions. */
@RestController
@RequestMapping(SavingsImportController.PATH)
@ForRole(Role.OPERATOR)
@Tag(name = "Import of savings")
class SavingsImportController {

    static final String PATH = "/api/v1/savings/imports";

    private final Imports imports;
    private final SavingsImport kind;

    SavingsImportController(Imports imports, SavingsImport kind) {
        this.imports = imports;
        this.kind = kind;
    }

    /**
     * Credits opening balances and contributions from a file. All lines or, if any is faulty, none; the same file
     * again changes nothing.
     */
    @PostMapping(consumes = "text/csv")
    @Idempotent(streamed = true)
    @ReceivesImport
    @RequestBody(
            description = "RFC 4180, UTF-8, comma or semicolon, with the header line " + SavingsCsv.HEADER_LINE,
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<ImportView> importSavings(IdempotencyKey key, CurrentUser user, InputStream body)
            throws IOException {
        return imports.receive(kind, PATH, key.derivedId(), user.id(), Map.of(), body);
    }

    /** Reads how far an import of savings is. */
    @GetMapping("/{importId}")
    @ReadsImport
    ImportView readSavingsImport(@PathVariable ImportId importId) {
        return imports.read(kind, importId);
    }

    /**
     * Lists the faults of an import of savings, by line.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/{importId}/faults")
    @ReadsImport
    Page<ImportFaultView> listSavingsImportFaults(
            @PathVariable ImportId importId, @RequestParam(required = false) @Nullable String cursor, Locale locale) {
        return imports.faults(kind, importId, cursor, locale);
    }
}
