package id.jmo.information.web.outage;

import id.jmo.information.application.outage.ManageOutages;
import id.jmo.information.application.outage.ProposeOutage;
import id.jmo.information.model.Bilingual;
import id.jmo.information.model.outage.Notice;
import id.jmo.information.model.outage.Outage;
import id.jmo.information.model.outage.OutageId;
import id.jmo.information.web.Cacheable;
import id.jmo.information.web.CachedAnswer;
import id.jmo.information.web.CrossFieldRules;
import id.jmo.information.web.PlainText;
import id.jmo.information.web.TextsView;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is away at the moment, and which channel works instead. */
@RestController
@RequestMapping("/api/v1/outages")
@ForRole(Role.OPERATOR)
@Tag(name = "Outages")
class OutageController {

    /** Apps ask often; what is announced has to be seen within seconds. */
    private static final Duration KEEP = Duration.ofSeconds(15);

    private final ManageOutages manageOutages;
    private final ProposeOutage proposeOutage;

    OutageController(ManageOutages manageOutages, ProposeOutage proposeOutage) {
        this.manageOutages = manageOutages;
        this.proposeOutage = proposeOutage;
    }

    /** Of at most 300 characters, without markup. */
    record NoticeTexts(
            @NotBlank @Size(max = 300) @PlainText String id,
            @NotBlank @Size(max = 300) @PlainText String en) {

        private Bilingual asText() {
            return new Bilingual(id, en);
        }
    }

    /**
     * @param title what is away
     * @param alternative which channel works instead
     * @param expectedEnd absent if nobody knows
     */
    @CrossFieldRules
    record NoticeRequest(
            @NotNull @Valid NoticeTexts title,
            @NotNull @Valid NoticeTexts alternative,
            @NotNull Instant since,
            @Nullable Instant expectedEnd)
            implements CrossFieldRules.Checked {

        @Override
        @SuppressWarnings("ConstantValue") // Checked before the fields are known to be there.
        public void check(CrossFieldRules.Faults faults) {
            if (since != null && expectedEnd != null && !expectedEnd.isAfter(since)) {
                faults.add("expectedEnd", "ends-before-it-begins");
            }
        }

        private Notice asNotice() {
            return new Notice(title.asText(), alternative.asText(), since, expectedEnd);
        }
    }

    /** Whether a service answers. */
    enum Reach {
        /** It does not. */
        OPEN,
        /** It does again. */
        CLOSED
    }

    /**
     * What the gateway's circuit breaker of a service says.
     *
     * @param service the service's name
     * @param since when its state changed
     */
    record ProposalRequest(
            @NotNull @Pattern(regexp = "[a-z]+(-[a-z]+)*-service", message = "service-unknown") @Size(max = 60)
            String service,

            @NotNull Instant since,
            @NotNull Reach state) {}

    /**
     * @param title what is away
     * @param alternative which channel works instead
     * @param expectedEnd null if nobody knows
     */
    record BannerView(
            OutageId outageId,
            TextsView title,
            TextsView alternative,
            OffsetDateTime since,
            @Nullable OffsetDateTime expectedEnd) {}

    /**
     * An outage as operators see it.
     *
     * @param service the service that does not answer, if the gateway proposed it
     * @param proposedAt since when the gateway gets no answer
     * @param notice what everybody reads, from the announcement on
     * @param decidedBy the operator who announced or dismissed it
     */
    record OutageView(
            OutageId outageId,
            Outage.State state,
            @Nullable String service,
            @Nullable OffsetDateTime proposedAt,
            @Nullable BannerView notice,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime announcedAt,
            @Nullable OffsetDateTime endedAt) {}

    /** Lists what is away at the moment, the latest first. */
    @GetMapping
    @PermitAll
    @Cacheable
    ResponseEntity<List<BannerView>> listOutages() {
        List<BannerView> banners = manageOutages.announced().stream()
                .map(outage -> banner(outage.id(), outage.notice()))
                .filter(Objects::nonNull)
                .toList();
        return CachedAnswer.shared(KEEP, banners, null).body(banners);
    }

    /** Lists all outages and proposals, the latest first. */
    @GetMapping("/history")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<OutageView> listOutageHistory(@RequestParam(required = false) @Nullable OutageId cursor) {
        return manageOutages.list(cursor).map(OutageController::view);
    }

    /** Announces an outage that the gateway has not proposed. */
    @PostMapping
    @Idempotent
    @ApiResponse(responseCode = "201", description = "The outage is announced", useReturnTypeSchema = true)
    ResponseEntity<OutageView> announceOutage(
            @Valid @RequestBody NoticeRequest request, IdempotencyKey key, CurrentUser operator) {
        Outage outage = manageOutages.announce(new OutageId(key.derivedId()), request.asNotice(), operator.id());
        return ResponseEntity.created(URI.create("/api/v1/outages/history")).body(view(outage));
    }

    /** Announces a proposal, or corrects what was announced. */
    @PostMapping("/{outageId}/announcement")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "outage-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "outage-not-open")
    OutageView confirmOutage(
            @PathVariable OutageId outageId, @Valid @RequestBody NoticeRequest request, CurrentUser operator) {
        return view(manageOutages.confirm(outageId, request.asNotice(), operator.id()));
    }

    /** Dismisses a proposal: nobody is told. Until the service answers again, it is not proposed anew. */
    @PostMapping("/{outageId}/dismissal")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "outage-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "outage-not-open")
    OutageView dismissOutage(@PathVariable OutageId outageId, CurrentUser operator) {
        return view(manageOutages.dismiss(outageId, operator.id()));
    }

    /** Ends an outage that was announced. */
    @PostMapping("/{outageId}/end")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "outage-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "outage-not-open")
    OutageView endOutage(@PathVariable OutageId outageId) {
        return view(manageOutages.end(outageId));
    }

    /**
     * Reports that a service does not answer, or answers again: for the gateway. An operator decides whether anybody is
     * told. May be repeated without a second effect.
     */
    @PostMapping("/proposals")
    @ForRole({Role.OUTAGE_REPORTER, Role.OPERATOR})
    @ApiResponse(responseCode = "204", description = "The report is recorded")
    ResponseEntity<Void> proposeOutage(@Valid @RequestBody ProposalRequest request) {
        switch (request.state()) {
            case OPEN -> proposeOutage.noAnswer(request.service(), request.since());
            case CLOSED -> proposeOutage.answersAgain(request.service());
        }
        return ResponseEntity.noContent().build();
    }

    private static @Nullable BannerView banner(OutageId id, @Nullable Notice notice) {
        return notice == null
                ? null
                : new BannerView(
                        id,
                        TextsView.of(notice.title()),
                        TextsView.of(notice.alternative()),
                        Jakarta.at(notice.since()),
                        at(notice.expectedEnd()));
    }

    private static OutageView view(Outage outage) {
        return new OutageView(
                outage.id(),
                outage.state(),
                outage.service(),
                at(outage.proposedAt()),
                banner(outage.id(), outage.notice()),
                outage.decidedBy(),
                at(outage.announcedAt()),
                at(outage.endedAt()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : Jakarta.at(instant);
    }
}
