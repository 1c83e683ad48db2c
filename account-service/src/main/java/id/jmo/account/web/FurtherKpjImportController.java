package id.jmo.account.web;

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

/** Takes files of further KPJ. */
@RestController
@RequestMapping(FurtherKpjImportController.PATH)
@ForRole({Role.OPERATOR, Role.CLAIMS_OFFICER})
@Tag(name = "Import of further KPJ")
class FurtherKpjImportController {

    static final String PATH = "/api/v1/members/further-kpj-imports";

    private final Imports imports;
    private final FurtherKpjImport kind;

    FurtherKpjImportController(Imports imports, FurtherKpjImport kind) {
        this.imports = imports;
        this.kind = kind;
    }

    /**
     * Imports KPJ of employments that are over from a file. All lines or, if any is faulty, none; the same file again changes
     * nothing.
     */
    @PostMapping(consumes = "text/csv")
    @Idempotent(streamed = true)
    @ReceivesImport
    @RequestBody(
            description = "RFC 4180, UTF-8, comma or semicolon, with the header line " + FurtherKpjImport.HEADER_LINE,
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<ImportView> importFurtherKpjs(IdempotencyKey key, CurrentUser user, InputStream body)
            throws IOException {
        return imports.receive(
                kind, PATH, key.derivedId(), user.id(), Map.of(FurtherKpjImport.REQUESTED_BY, user.id()), body);
    }

    /** Reads how far an import of further KPJ is. */
    @GetMapping("/{importId}")
    @ReadsImport
    ImportView readFurtherKpjImport(@PathVariable ImportId importId) {
        return imports.read(kind, importId);
    }

    /**
     * Lists the faults of an import of further KPJ, by line.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/{importId}/faults")
    @ReadsImport
    Page<ImportFaultView> listFurtherKpjImportFaults(
            @PathVariable ImportId importId, @RequestParam(required = false) @Nullable String cursor, Locale locale) {
        return imports.faults(kind, importId, cursor, locale);
    }
}
