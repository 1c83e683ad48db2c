package id.jmo.account.web;

import id.jmo.account.application.kpj.KeepKpjs;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.model.kpj.Merger;
import id.jmo.account.model.kpj.MergerId;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.WellFormedKpj;
import id.jmo.platform.problems.WellFormedNik;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Several KPJ of one person: recorded by officers, added and merged by the member (amalgamasi). */
@RestController
@Tag(name = "Several KPJ")
class KpjController {

    private final KeepKpjs kpjs;

    KpjController(KeepKpjs kpjs) {
        this.kpjs = kpjs;
    }

    /**
     * A KPJ of an employment that is over.
     *
     * @param endedOn the last day of that employment
     */
    record FurtherKpjRequest(
            @NotNull @WellFormedKpj String kpj,

            @NotBlank @WellFormed(value = Form.NAME, message = "name-form")
            String name,

            @NotNull @WellFormedNik String nik,
            @NotNull LocalDate birthDate,
            @Size(min = 1, max = 200) @PlainText @Nullable String employer,
            @NotNull LocalDate endedOn) {

        private FurtherKpj toFurtherKpj(MemberId id, String recordedBy) {
            return FurtherKpj.recorded(
                    id, new Kpj(kpj), new PersonName(name), new Nik(nik), birthDate, employer, endedOn, recordedBy);
        }

        @Override
        public String toString() {
            return "FurtherKpjRequest";
        }
    }

    /** @param memberId under which its savings are booked */
    record RecordedKpjView(MemberId memberId, String kpj) {}

    /** Records a KPJ of an employment that is over, of somebody who is a member under another KPJ or may become one. */
    @PostMapping("/api/v1/members/further-kpjs")
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "member-already-registered")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "date-impossible")
    RecordedKpjView recordFurtherKpj(
            IdempotencyKey key, CurrentUser user, @Valid @RequestBody FurtherKpjRequest request) {
        FurtherKpj recorded = kpjs.record(request.toFurtherKpj(new MemberId(key.derivedId()), user.id()));
        return new RecordedKpjView(recorded.id(), recorded.kpj().masked());
    }

    record AddKpjRequest(@NotNull @WellFormedKpj String kpj) {

        @Override
        public String toString() {
            return "AddKpjRequest";
        }
    }

    enum MergerStatus {
        NONE,
        /** The savings are on their way. */
        UNDER_WAY,
        /** They could not arrive, and are put back. */
        BEING_UNDONE,
        MERGED,
        REFUSED
    }

    /**
     * @param status of the merger with the savings of the member's own KPJ
     * @param amount in rupiah, of what was merged
     * @param refusal why nothing is merged; another attempt may be made
     */
    record MergerView(
            MergerStatus status,
            @Nullable Long amount,
            Merger.@Nullable Reason refusal,
            @Nullable OffsetDateTime endedAt) {

        static MergerView of(Merger merger) {
            return switch (merger) {
                case Merger.None() -> new MergerView(MergerStatus.NONE, null, null, null);
                case Merger.TakingOut _, Merger.TakingIn _ -> new MergerView(MergerStatus.UNDER_WAY, null, null, null);
                case Merger.Undoing _ -> new MergerView(MergerStatus.BEING_UNDONE, null, null, null);
                case Merger.Merged(MergerId _, Rupiah amount, Instant at) ->
                    new MergerView(MergerStatus.MERGED, amount.amount(), null, Jakarta.at(at));
                case Merger.Refused(MergerId _, Merger.Reason reason, Instant at) ->
                    new MergerView(MergerStatus.REFUSED, null, reason, Jakarta.at(at));
            };
        }
    }

    /** @param kpjId names the KPJ in the paths of this API */
    record FurtherKpjView(
            MemberId kpjId, String kpj, @Nullable String employer, LocalDate endedOn, MergerView merger) {}

    /** @param kpj under which the member is on record, masked but for the last four digits as the others are */
    record KpjsView(String kpj, List<FurtherKpjView> further) {

        private static KpjsView of(KeepKpjs.All all) {
            return new KpjsView(
                    all.own().masked(),
                    all.further().stream()
                            .map(further -> new FurtherKpjView(
                                    further.id(),
                                    further.kpj().masked(),
                                    further.employer(),
                                    further.endedOn(),
                                    MergerView.of(further.merger())))
                            .toList());
        }
    }

    /** Lists all KPJ of the member, and how far the mergers of their savings are. */
    @GetMapping("/api/v1/members/me/kpjs")
    @ForRole(Role.MEMBER)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    KpjsView listOwnKpjs(@CurrentMember MemberId me) {
        return KpjsView.of(kpjs.of(me));
    }

    /** Adds a further KPJ of the member. Its civil data must be the member's; to add it again changes nothing. */
    @PostMapping("/api/v1/members/me/kpjs")
    @ForRole(Role.MEMBER)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "kpj-not-yours")
    KpjsView addOwnKpj(@CurrentMember MemberId me, @Valid @RequestBody AddKpjRequest request) {
        return KpjsView.of(kpjs.add(me, new Kpj(request.kpj())));
    }

    /**
     * Merges the savings of a further KPJ with the member's own (amalgamasi). Read the list again to see how far it is; a merger
     * that is under way or done goes on as it is.
     */
    @PostMapping("/api/v1/members/me/kpjs/{kpjId}/merger")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Idempotent
    @ForRole(Role.MEMBER)
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {"member-not-found", "kpj-not-found"})
    KpjsView mergeSavings(IdempotencyKey key, @CurrentMember MemberId me, @PathVariable MemberId kpjId) {
        return kpjs.merge(me, kpjId, new MergerId(key.derivedId()))
                .map(KpjsView::of)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "kpj-not-found"));
    }
}
