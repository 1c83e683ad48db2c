package id.jmo.account.web;

import id.jmo.account.application.kpj.WatchMergers;
import id.jmo.account.model.kpj.Awaited;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.model.kpj.Merger;
import id.jmo.account.model.kpj.MergerId;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: the mergers of savings whose step is late. */
@RestController
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Several KPJ")
class LateMergersController {

    private final WatchMergers mergers;

    LateMergersController(WatchMergers mergers) {
        this.mergers = mergers;
    }

    /** Which answer of balance-service is missing. */
    enum MergerStep {
        /** The savings are to leave the book of the further KPJ. */
        TAKING_OUT,
        /** They left, and are to arrive in the member's own. */
        TAKING_IN,
        /** They could not arrive, and are to be put back. */
        UNDOING
    }

    /**
     * @param kpjId under which the savings of the further KPJ are booked
     * @param memberId whose savings they are to join
     * @param since when the step was asked for first
     * @param askedAt when it was asked for last; it is repeated by itself
     * @param lateBy ISO 8601 duration since the answer was due
     */
    record LateMergerView(
            MergerId mergerId,
            MemberId kpjId,
            MemberId memberId,
            MergerStep step,
            OffsetDateTime since,
            OffsetDateTime askedAt,
            Duration lateBy) {

        private static LateMergerView of(WatchMergers.Late late) {
            FurtherKpj kpj = late.kpj();
            return switch (kpj.merger()) {
                case Merger.TakingOut(MergerId id) -> of(id, MergerStep.TAKING_OUT, kpj, late.lateBy());
                case Merger.TakingIn(MergerId id) -> of(id, MergerStep.TAKING_IN, kpj, late.lateBy());
                case Merger.Undoing(MergerId id) -> of(id, MergerStep.UNDOING, kpj, late.lateBy());
                case Merger.None(), Merger.Merged _, Merger.Refused _ ->
                    throw new IllegalStateException("Nothing is awaited of " + kpj);
            };
        }

        private static LateMergerView of(MergerId id, MergerStep step, FurtherKpj kpj, Duration lateBy) {
            Awaited awaited = Objects.requireNonNull(kpj.awaited());
            return new LateMergerView(
                    id,
                    kpj.id(),
                    Objects.requireNonNull(kpj.owner()),
                    step,
                    Jakarta.at(awaited.since()),
                    Jakarta.at(awaited.askedAt()),
                    lateBy);
        }
    }

    /** Lists the mergers whose step is late. */
    @GetMapping("/api/v1/members/late-mergers")
    Page<LateMergerView> listLateMergers(@RequestParam(required = false) @Nullable MemberId cursor) {
        return mergers.late(cursor).map(LateMergerView::of);
    }
}
