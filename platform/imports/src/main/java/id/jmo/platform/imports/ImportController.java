package id.jmo.platform.imports;

import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.openapi.OperationSubject;
import id.jmo.platform.values.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a controller of imports extends. It has the paths that show an import; the subclass has the upload, and says by
 * {@link OperationSubject} what they are about, and by {@code @ForRole} on the class who may use
 * them.
 *
 * <pre>{@code
 * @RestController
 * @RequestMapping(MemberImportController.PATH)
 * @ForRole(Role.OPERATOR)
 * @OperationSubject(id = "MemberImport", text = "an import of members")
 * class MemberImportController extends ImportController {
 *
 *     static final String PATH = "/api/v1/members/imports";
 *
 *     MemberImportController(Imports imports, MemberImport kind) {
 *         super(imports, kind, PATH);
 *     }
 *
 *     @PostMapping(consumes = "text/csv")
 *     @Idempotent(streamed = true)
 *     @ReceivesImport
 *     ResponseEntity<ImportView> importMembers(IdempotencyKey key, CurrentUser user, AuditNote audit, InputStream body)
 *             throws IOException {
 *         return receive(key, user, audit, Map.of(), body);
 *     }
 * }
 * }</pre>
 */
@OperationSubject(id = "Import", text = "an import")
public abstract class ImportController {

    private final Imports imports;
    private final ImportKind<?> kind;
    private final String path;

    /** @param path of the controller */
    protected ImportController(Imports imports, ImportKind<?> kind, String path) {
        this.imports = imports;
        this.kind = kind;
        this.path = path;
    }

    /**
     * Keeps a file and leaves it to the worker, as {@link Imports#receive}. Its name is the one that the request's
     * {@code Content-Disposition} gives it.
     */
    protected final ResponseEntity<ImportView> receive(
            IdempotencyKey key, CurrentUser sender, AuditNote audit, Map<String, String> parameters, InputStream body)
            throws IOException {
        UUID id = key.derivedId();
        return imports.receive(kind, path, id, sender.id(), FileName.ofRequest(), parameters, audit, body);
    }

    /** Reads how far an import is. */
    @GetMapping("/{importId}")
    @ReadsImport
    public ImportView readImport(@PathVariable ImportId importId, CurrentUser reader) {
        return imports.read(kind, importId, parameters -> mayRead(reader, parameters));
    }

    /**
     * Lists the faults of an import, by line.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/{importId}/faults")
    @ReadsImport
    public Page<ImportFaultView> listImportFaults(
            @PathVariable ImportId importId,
            @RequestParam(required = false) @Nullable String cursor,
            CurrentUser reader,
            Locale locale) {
        return imports.faults(kind, importId, parameters -> mayRead(reader, parameters), cursor, locale);
    }

    /**
     * Whether somebody with one of the roles may read an import with these parameters; for others there is none. Every import,
     * unless a subclass is stricter.
     */
    protected boolean mayRead(CurrentUser reader, Map<String, String> parameters) {
        return true;
    }
}
