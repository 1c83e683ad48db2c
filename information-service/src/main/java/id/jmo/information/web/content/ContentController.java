package id.jmo.information.web.content;

import id.jmo.information.application.content.Images;
import id.jmo.information.application.content.KeepImage;
import id.jmo.information.application.content.ReadContent;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.Publication;
import id.jmo.information.web.Cacheable;
import id.jmo.information.web.CachedAnswer;
import id.jmo.information.web.content.ContentViews.ContentCard;
import id.jmo.information.web.content.ContentViews.ContentView;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is published, for everybody. */
@RestController
@RequestMapping("/api/v1/information")
@Tag(name = "Information")
class ContentController {

    /** How long readers may see what editors have just replaced. */
    private static final Duration KEEP = Duration.ofMinutes(1);

    private static final Duration KEEP_IMAGE = Duration.ofDays(365);

    private final ReadContent readContent;
    private final KeepImage keepImage;

    ContentController(ReadContent readContent, KeepImage keepImage) {
        this.readContent = readContent;
        this.keepImage = keepImage;
    }

    /** Lists what is published of a kind, the newest first. Of promos, those that everybody may use now. */
    @GetMapping("/contents")
    @PermitAll
    @Cacheable
    ResponseEntity<Page<ContentCard>> listContents(
            @RequestParam ContentKind kind,
            @RequestParam(required = false)
                    @Pattern(regexp = "\\d{13}:[0-9a-f-]{36}", message = "cursor-form")
                    @Nullable
                    String cursor) {
        Page<ContentItem> page = readContent.published(kind, cursor);
        return CachedAnswer.shared(KEEP, state(page), null).body(page.map(ContentViews::card));
    }

    /** Reads what is published at an address. */
    @GetMapping("/contents/{slug}")
    @PermitAll
    @Cacheable
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "content-not-found")
    ResponseEntity<ContentView> readContent(@PathVariable String slug) {
        ContentItem item =
                readContent.bySlug(slug).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "content-not-found"));
        Publication live = ContentViews.live(item);
        return CachedAnswer.shared(KEEP, List.of(item.id(), live.revision()), live.at())
                .body(ContentViews.view(item));
    }

    /** Lists the promos that the member may use now: those for everybody, and those for the member's own audience. */
    @GetMapping("/promos/mine")
    @ForRole(Role.MEMBER)
    @Cacheable
    ResponseEntity<Page<ContentView>> listMyPromos(
            @CurrentMember MemberId me,
            @RequestParam(required = false)
                    @Pattern(regexp = "\\d{13}:[0-9a-f-]{36}", message = "cursor-form")
                    @Nullable
                    String cursor) {
        Page<ContentItem> page = readContent.promosFor(me, cursor);
        return CachedAnswer.own(KEEP, state(page)).body(page.map(ContentViews::view));
    }

    /** Reads an image of a published item. It never changes. */
    @GetMapping("/images/{imageId}")
    @PermitAll
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "304", description = "The caller has the image already", content = @Content)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "image-not-found")
    ResponseEntity<byte[]> readImage(@PathVariable String imageId) {
        Images.Image image =
                keepImage.find(imageId).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "image-not-found"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEEP_IMAGE).cachePublic().immutable())
                .eTag(image.id())
                .header("Content-Security-Policy", "default-src 'none'")
                .contentType(MediaType.parseMediaType(image.type()))
                .body(image.bytes());
    }

    private static List<Object> state(Page<ContentItem> page) {
        List<Object> state = new ArrayList<>();
        page.items().forEach(item -> {
            state.add(item.id());
            state.add(ContentViews.live(item).revision());
        });
        state.add(String.valueOf(page.next()));
        return state;
    }
}
