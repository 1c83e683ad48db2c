package id.jmo.platform.imports;

import id.jmo.platform.openapi.OperationSubject;
import id.jmo.platform.values.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** As {@link ImportController}, for files that somebody else than the sender releases before they count. */
@OperationSubject(id = "Import", text = "an import")
public abstract class ReleasedImportController extends ImportController {

    private final Imports imports;
    private final ImportKind<?> kind;

    /** @param path of the controller */
    protected ReleasedImportController(Imports imports, ImportKind<?> kind, String path) {
        super(imports, kind, path);
        this.imports = imports;
        this.kind = kind;
    }

    /**
     * Lists the files of an import that wait for somebody else than their senders, the earliest first. Of each the name, SHA-256,
     * number of lines and their sums, to be compared with the sender's.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping
    public Page<ImportView> listImportsToRelease(@RequestParam(required = false) @Nullable String cursor) {
        return awaitingRelease(cursor);
    }

    /** Those that wait for their release, a page; a kind that is confirmed in another way overrides it. */
    protected Page<ImportView> awaitingRelease(@Nullable String cursor) {
        return imports.awaitingRelease(kind, cursor);
    }
}
