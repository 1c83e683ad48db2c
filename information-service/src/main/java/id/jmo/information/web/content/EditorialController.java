package id.jmo.information.web.content;

import id.jmo.information.application.content.Comparison;
import id.jmo.information.application.content.Contents.Versioned;
import id.jmo.information.application.content.EditContent;
import id.jmo.information.application.content.KeepImage;
import id.jmo.information.application.content.ListContent;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.EditorialStatus;
import id.jmo.information.web.content.ContentRequests.ApprovalRequest;
import id.jmo.information.web.content.ContentRequests.ContentFields;
import id.jmo.information.web.content.ContentRequests.EditRequest;
import id.jmo.information.web.content.ContentRequests.MoveRequest;
import id.jmo.information.web.content.ContentRequests.NewContentRequest;
import id.jmo.information.web.content.ContentRequests.ReturnRequest;
import id.jmo.information.web.content.EditorialViews.EditorialCard;
import id.jmo.information.web.content.EditorialViews.EditorialView;
import id.jmo.information.web.content.EditorialViews.RevisionView;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Content as editors keep it. Every command names the version that the editor has read; if somebody else has changed the
 * item since, it is refused.
 */
@RestController
@RequestMapping("/api/v1/information/editorial")
@ForRole(Role.EDITOR)
@Tag(name = "Editorial")
class EditorialController {

    private static final String PATH = "/api/v1/information/editorial/contents/";

    private final EditContent editContent;
    private final ListContent listContent;
    private final KeepImage keepImage;

    EditorialController(EditContent editContent, ListContent listContent, KeepImage keepImage) {
        this.editContent = editContent;
        this.listContent = listContent;
        this.keepImage = keepImage;
    }

    /** Creates a draft. */
    @PostMapping("/contents")
    @Idempotent
    @ApiResponse(responseCode = "201", description = "The draft is stored", useReturnTypeSchema = true)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "slug-taken")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "image-unknown")
    ResponseEntity<EditorialView> createContent(
            @Valid @org.springframework.web.bind.annotation.RequestBody NewContentRequest request,
            IdempotencyKey key,
            CurrentUser editor) {
        requireParts(request.kind(), request.content());
        Versioned created = editContent.create(
                new ContentId(key.derivedId()),
                request.kind(),
                request.slug(),
                request.content().asContent(),
                editor.id());
        return ResponseEntity.created(URI.create(PATH + created.item().id())).body(EditorialViews.view(created));
    }

    /** Lists items in every status, in the order in which they were created. */
    @GetMapping("/contents")
    @ForRole({Role.EDITOR, Role.AUDITOR})
    Page<EditorialCard> listDrafts(
            @RequestParam(required = false) @Nullable ContentKind kind,
            @RequestParam(required = false) @Nullable EditorialStatus status,
            @RequestParam(required = false) @Nullable ContentId cursor) {
        return listContent.list(kind, status, cursor).map(EditorialViews::card);
    }

    /** Reads an item in any status. */
    @GetMapping("/contents/{contentId}")
    @ForRole({Role.EDITOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "content-not-found")
    EditorialView readDraft(@PathVariable ContentId contentId) {
        return EditorialViews.view(listContent.byId(contentId));
    }

    /** Writes a new revision. Readers see the published one until the new one is approved. */
    @PutMapping("/contents/{contentId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "content-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "content-not-movable")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "image-unknown")
    EditorialView editContent(
            @PathVariable ContentId contentId,
            @Valid @org.springframework.web.bind.annotation.RequestBody EditRequest request,
            CurrentUser editor) {
        requireParts(listContent.byId(contentId).item().kind(), request.content());
        return EditorialViews.view(
                editContent.edit(contentId, request.version(), request.content().asContent(), editor.id()));
    }

    /** Asks another editor for a review. */
    @PostMapping("/contents/{contentId}/submission")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "content-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "content-not-movable")
    EditorialView submitContent(
            @PathVariable ContentId contentId,
            @Valid @org.springframework.web.bind.annotation.RequestBody MoveRequest request) {
        return EditorialViews.view(editContent.submit(contentId, request.version()));
    }

    /** Sends an item back to be changed, from review or before its scheduled publication. */
    @PostMapping("/contents/{contentId}/return")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "content-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "content-not-movable")
    EditorialView returnContent(
            @PathVariable ContentId contentId,
            @Valid @org.springframework.web.bind.annotation.RequestBody ReturnRequest request) {
        return EditorialViews.view(editContent.sendBack(contentId, request.version(), request.reason()));
    }

    /** Approves an item and publishes it, at once or at a time. Nobody approves what they wrote themselves. */
    @PostMapping("/contents/{contentId}/approval")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "content-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"content-not-movable", "second-editor-must-differ"})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "publication-impossible")
    EditorialView approveContent(
            @PathVariable ContentId contentId,
            @Valid @org.springframework.web.bind.annotation.RequestBody ApprovalRequest request,
            CurrentUser editor) {
        return EditorialViews.view(editContent.approve(contentId, request.version(), editor.id(), request.publishAt()));
    }

    /** Takes an item away from the readers. It can be edited and published again. */
    @PostMapping("/contents/{contentId}/archive")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "content-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "content-not-movable")
    EditorialView archiveContent(
            @PathVariable ContentId contentId,
            @Valid @org.springframework.web.bind.annotation.RequestBody MoveRequest request) {
        return EditorialViews.view(editContent.archive(contentId, request.version()));
    }

    /** Lists the revisions of an item, the latest first. */
    @GetMapping("/contents/{contentId}/revisions")
    @ForRole({Role.EDITOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "content-not-found")
    Page<RevisionView> listRevisions(
            @PathVariable ContentId contentId, @RequestParam(required = false) @Min(2) @Nullable Integer cursor) {
        return listContent.revisions(contentId, cursor).map(EditorialViews::revision);
    }

    /** Compares two revisions of an item: the fields that differ, line by line. */
    @GetMapping("/contents/{contentId}/comparison")
    @ForRole({Role.EDITOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "content-not-found")
    List<Comparison.FieldDiff> compareRevisions(
            @PathVariable ContentId contentId, @RequestParam @Min(1) int from, @RequestParam @Min(1) int to) {
        return listContent.compare(contentId, from, to);
    }

    /** @param image its address */
    record ImageView(String imageId, String image) {}

    /** Uploads a JPEG or PNG for use in content. It is written anew, with no side longer than 1,600 pixels. */
    @PostMapping(path = "/images", consumes = "image/*") // the format is detected from the bytes
    @ResponseStatus(HttpStatus.CREATED)
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
            })
    @ProblemResponse(status = HttpStatus.UNSUPPORTED_MEDIA_TYPE, codes = "image-not-jpeg-or-png")
    @ProblemResponse(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            codes = {"image-unreadable", "image-too-large"})
    ResponseEntity<ImageView> uploadImage(InputStream body) throws IOException {
        String id = keepImage.keep(body.readAllBytes()).id();
        String address = ContentViews.IMAGES + id;
        return ResponseEntity.created(URI.create(address)).body(new ImageView(id, address));
    }

    private static void requireParts(ContentKind kind, ContentFields content) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-request");
        boolean[] faulty = {false};
        content.checkParts(kind, (field, code) -> {
            faulty[0] = true;
            problem.fault("content." + field, code);
        });
        if (faulty[0]) {
            throw problem;
        }
    }
}
