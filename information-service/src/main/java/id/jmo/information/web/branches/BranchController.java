package id.jmo.information.web.branches;

import id.jmo.information.application.branches.FindBranches;
import id.jmo.information.application.branches.FindBranches.Filter;
import id.jmo.information.application.branches.FindBranches.Shown;
import id.jmo.information.model.branches.Accessibility;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchKind;
import id.jmo.information.model.branches.BranchService;
import id.jmo.information.model.branches.Coordinates;
import id.jmo.information.model.branches.Province;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Branches, clinics and partner banks. */
@RestController
@RequestMapping("/api/v1/branches")
@Tag(name = "Branches")
class BranchController {

    /** What is said of being open holds for the rest of the minute. */
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private static final int SECONDS_A_MINUTE = 60;

    private final FindBranches branches;
    private final BranchTexts texts;
    private final Clock clock;

    BranchController(FindBranches branches, BranchTexts texts, Clock clock) {
        this.branches = branches;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Lists branches, the nearest first if a place is given, else by code.
     *
     * @param latitude of the place, in degrees; with a longitude
     * @param longitude of the place, in degrees; with a latitude
     * @param province its two-digit code
     * @param openNow only those that are open now
     * @param cursor the {@code next} of the page before
     */
    @GetMapping
    @PermitAll
    @ApiResponse(responseCode = "200", description = "The branches", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Not changed since the answer with this ETag", content = @Content)
    ResponseEntity<Page<BranchView>> listBranches(
            @RequestParam(required = false) @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
            @RequestParam(required = false) @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @RequestParam(required = false) @Nullable BranchKind kind,
            @RequestParam(required = false) @Nullable BranchService service,
            @RequestParam(required = false) @Nullable Accessibility accessibility,
            @RequestParam(required = false) @Pattern(regexp = "\\d{2}") @Nullable String province,
            @RequestParam(defaultValue = "false") boolean openNow,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            @Parameter(hidden = true) Locale locale) {
        Filter filter = new Filter(kind, service, accessibility, province(province), openNow);
        String tag = tag(locale);
        List<Shown> oneMore = branches.list(place(latitude, longitude), filter, BranchCursor.read(cursor), limit + 1);
        Page<Shown> page = Page.cut(oneMore, limit, shown -> BranchCursor.write(shown.position()));
        return answer(tag, page.map(shown -> BranchView.of(shown, texts, locale)));
    }

    /** Reads a branch. */
    @GetMapping("/{code}")
    @PermitAll
    @ApiResponse(responseCode = "200", description = "The branch", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Not changed since the answer with this ETag", content = @Content)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "branch-not-found")
    ResponseEntity<BranchView> readBranch(
            @Schema(example = "CTH-3101") @PathVariable @Pattern(regexp = Branch.CODE_FORM) String code,
            @Parameter(hidden = true) Locale locale) {
        String tag = tag(locale);
        Shown shown = branches.find(code).orElseThrow(BranchProblems::branchNotFound);
        return answer(tag, BranchView.of(shown, texts, locale));
    }

    private <T> ResponseEntity<T> answer(String tag, T body) {
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(FOR_A_MINUTE)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    /** Taken before the branches are read: what changes meanwhile has another tag the next time. */
    private String tag(Locale locale) {
        return branches.version() + "-" + Instant.now(clock).getEpochSecond() / SECONDS_A_MINUTE + "-" + locale;
    }

    private static @Nullable Coordinates place(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
                    .fault(latitude == null ? "latitude" : "longitude", "required");
        }
        return new Coordinates(latitude, longitude);
    }

    private static @Nullable Province province(@Nullable String code) {
        try {
            return code == null ? null : Province.ofCode(code);
        } catch (IllegalArgumentException unknown) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("province", "province-unknown");
        }
    }
}
