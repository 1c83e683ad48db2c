package id.jmo.accident.web;

import id.jmo.accident.application.ReadAccidents;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.AccidentStatus;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All cases of one member, for officers who help the member. */
@RestController
@ForRole({Role.CLAIMS_OFFICER, Role.AUDITOR})
@Tag(name = "Accidents of a member")
class MemberAccidentController {

    private final ReadAccidents accidents;
    private final AccidentViews views;

    MemberAccidentController(ReadAccidents accidents, AccidentViews views) {
        this.accidents = accidents;
        this.views = views;
    }

    /**
     * @param number for people to speak of it
     * @param phase where the case stands, for people
     * @param happenedOn the day of the accident or of the diagnosis
     * @param employerNumber none of an independent worker
     * @param owed who must act, and until when; none once the case has ended
     * @param granted the sum of the benefits, in rupiah; none before the approval
     * @param reasons of a rejection or a return
     */
    record MemberAccidentView(
            AccidentId accidentId,
            String number,
            AccidentKind kind,
            AccidentStatus status,
            String phase,
            LocalDate happenedOn,
            OffsetDateTime notifiedAt,
            @Nullable String employerNumber,
            AccidentView.@Nullable Owed owed,
            @Nullable Rupiah granted,
            List<AccidentTexts.Coded> reasons) {}

    /** Lists a member's accidents and diseases, the latest first, for an officer who helps the member. */
    @GetMapping("/api/v1/accidents/members/{memberId}")
    Page<MemberAccidentView> listAccidentsOfMember(
            @PathVariable MemberId memberId,
            @RequestParam(required = false) @Nullable AccidentId cursor,
            Locale locale) {
        return accidents.ofMember(memberId, cursor).map(accident -> view(accident, locale));
    }

    private MemberAccidentView view(Accident accident, Locale locale) {
        AccidentView asMember = views.forMember(accident, locale);
        AccidentView.AwardView award = asMember.award();
        return new MemberAccidentView(
                asMember.accidentId(),
                asMember.number(),
                asMember.kind(),
                asMember.status(),
                asMember.phaseLabel(),
                asMember.happenedOn(),
                asMember.notifiedAt(),
                accident.employerNumber().orElse(null),
                asMember.owed(),
                award == null ? null : award.total(),
                asMember.reasons());
    }
}
