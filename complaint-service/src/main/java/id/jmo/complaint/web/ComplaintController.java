package id.jmo.complaint.web;

import static id.jmo.complaint.web.ComplaintProblems.movedOr;
import static id.jmo.complaint.web.ComplaintProblems.plain;

import id.jmo.complaint.application.Complaints;
import id.jmo.complaint.application.ReadComplaints;
import id.jmo.complaint.application.SubmitComplaint;
import id.jmo.complaint.application.SubmitComplaint.Outcome;
import id.jmo.complaint.application.TakeMembersWord;
import id.jmo.complaint.model.Complaint;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.OwnershipGuard;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own complaints. */
@RestController
@RequestMapping("/api/v1/complaints")
@ForRole(Role.MEMBER)
@Tag(name = "Complaints")
class ComplaintController {

    private static final int LONGEST_COMMENT = 1_000;

    private final SubmitComplaint submitComplaint;
    private final ReadComplaints readComplaints;
    private final TakeMembersWord membersWord;
    private final ComplaintViews views;
    private final Clock clock;

    ComplaintController(
            SubmitComplaint submitComplaint,
            ReadComplaints readComplaints,
            TakeMembersWord membersWord,
            ComplaintViews views,
            Clock clock) {
        this.submitComplaint = submitComplaint;
        this.readComplaints = readComplaints;
        this.membersWord = membersWord;
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param kind from the catalogue
     * @param description what happened, in the member's own words: 10 to 4,000 characters
     * @param fields the form of the kind by the names of its fields; every value is a text
     * @param draftId where evidence is attached; the complaint gets this id
     */
    record ComplaintRequest(
            @Schema(example = "account-and-app") @NotNull String kind,

            @Schema(example = "Kartu digital saya tidak muncul sejak kemarin.") @NotNull
            String description,

            @Schema(example = "{\"problem\": \"card\"}") @Nullable
            Map<String, String> fields,

            @Nullable ComplaintId draftId) {

        @Override
        public String toString() {
            return "ComplaintRequest[" + kind + "]";
        }
    }

    /** @param text 1 to 4,000 characters */
    record TextRequest(
            @Schema(example = "Terima kasih.") @NotNull String text) {

        @Override
        public String toString() {
            return "TextRequest";
        }
    }

    /** @param comment up to 1,000 characters */
    record RatingRequest(
            @Min(1) @Max(5) int stars, @Nullable String comment) {

        @Override
        public String toString() {
            return "RatingRequest[" + stars + "]";
        }
    }

    /** Submits a complaint. */
    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ComplaintView> submitComplaint(
            @CurrentMember MemberId me,
            IdempotencyKey key,
            @Valid @RequestBody ComplaintRequest request,
            Locale locale) {
        Outcome outcome = submitComplaint.submit(new SubmitComplaint.Request(
                key.scope(),
                me,
                request.kind(),
                request.description(),
                request.fields() == null ? Map.of() : request.fields(),
                Optional.ofNullable(request.draftId())));
        return switch (outcome) {
            case Outcome.Submitted(Complaint complaint) ->
                ResponseEntity.created(URI.create(ComplaintViews.PATH + complaint.id()))
                        .body(views.complaint(complaint, locale));
            case Outcome.Faulty faulty -> throw ComplaintProblems.faulty(faulty.faults());
        };
    }

    /** Lists the member's complaints, the latest first. */
    @GetMapping
    Page<ComplaintView.Summary> listComplaints(
            @CurrentMember MemberId me, @RequestParam(required = false) @Nullable ComplaintId cursor, Locale locale) {
        return readComplaints.ofMember(me, cursor).map(complaint -> views.summary(complaint, locale));
    }

    /** Reads a complaint, with what has happened to it. Poll it with If-None-Match: 304 says that nothing has changed. */
    @GetMapping("/{complaintId}")
    @ApiResponse(responseCode = "200", description = "The complaint", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplaintProblems.COMPLAINT_NOT_FOUND)
    ResponseEntity<ComplaintView> readComplaint(
            @CurrentMember MemberId me, @PathVariable ComplaintId complaintId, Locale locale) {
        Complaints.Versioned mine =
                readComplaints.findVersioned(complaintId).orElseThrow(ComplaintProblems::complaintNotFound);
        OwnershipGuard.requireOwner(mine.complaint().member(), me, ComplaintProblems.COMPLAINT_NOT_FOUND);
        return ResponseEntity.ok()
                .eTag(etag(mine, locale))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(views.complaint(mine.complaint(), locale));
    }

    /** Adds a word to a complaint that is being handled, or answers the officer's question. */
    @PostMapping("/{complaintId}/messages")
    @Idempotent
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplaintProblems.COMPLAINT_NOT_FOUND)
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {ComplaintProblems.TRANSITION_NOT_ALLOWED, ComplaintProblems.CONVERSATION_FULL})
    ComplaintView replyToComplaint(
            @CurrentMember MemberId me,
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody TextRequest request,
            Locale locale) {
        Complaint mine = mine(complaintId, me);
        return views.complaint(movedOr(membersWord.reply(complaintId, plain("text", request.text())), mine), locale);
    }

    /** Withdraws a complaint that is not answered yet. */
    @PostMapping("/{complaintId}/withdrawal")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplaintProblems.COMPLAINT_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = ComplaintProblems.TRANSITION_NOT_ALLOWED)
    ComplaintView withdrawComplaint(@CurrentMember MemberId me, @PathVariable ComplaintId complaintId, Locale locale) {
        Complaint mine = mine(complaintId, me);
        return views.complaint(movedOr(membersWord.withdraw(complaintId), mine), locale);
    }

    /** Objects to the answer: the complaint is handled again. */
    @PostMapping("/{complaintId}/reopening")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplaintProblems.COMPLAINT_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = ComplaintProblems.TRANSITION_NOT_ALLOWED)
    ComplaintView reopenComplaint(
            @CurrentMember MemberId me,
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody TextRequest request,
            Locale locale) {
        Complaint mine = mine(complaintId, me);
        return views.complaint(movedOr(membersWord.reopen(complaintId, plain("text", request.text())), mine), locale);
    }

    /** Rates the answer, once. */
    @PutMapping("/{complaintId}/rating")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = ComplaintProblems.COMPLAINT_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = ComplaintProblems.TRANSITION_NOT_ALLOWED)
    ComplaintView rateComplaint(
            @CurrentMember MemberId me,
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody RatingRequest request,
            Locale locale) {
        Complaint mine = mine(complaintId, me);
        Optional<String> comment = Optional.ofNullable(request.comment()).filter(text -> !text.isBlank());
        return views.complaint(
                movedOr(
                        membersWord.rate(
                                complaintId,
                                request.stars(),
                                comment.map(text -> plain("comment", text, LONGEST_COMMENT))),
                        mine),
                locale);
    }

    private Complaint mine(ComplaintId id, MemberId me) {
        Complaint complaint = readComplaints.find(id).orElseThrow(ComplaintProblems::complaintNotFound);
        OwnershipGuard.requireOwner(complaint.member(), me, ComplaintProblems.COMPLAINT_NOT_FOUND);
        return complaint;
    }

    /** The days that are left change every day, the texts with the language, and an inspection has steps of its own. */
    private String etag(Complaints.Versioned stored, Locale locale) {
        String inspection =
                views.inspectionStatus(stored.complaint()).map(Enum::name).orElse("");
        return "\"%d-%s-%s-%s\"".formatted(stored.version(), Jakarta.today(clock), locale.getLanguage(), inspection);
    }
}
