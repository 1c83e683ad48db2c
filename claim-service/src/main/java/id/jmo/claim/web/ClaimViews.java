package id.jmo.claim.web;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimLifecycle;
import id.jmo.claim.model.ClaimState;
import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.TimelineEntry;
import id.jmo.platform.tracking.Followed;
import id.jmo.platform.values.Jakarta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows claims and their timelines to members. */
@Component
class ClaimViews {

    static final String PATH = "/api/v1/claims/";

    private final ClaimTexts texts;

    ClaimViews(ClaimTexts texts) {
        this.texts = texts;
    }

    ClaimView claim(Claim claim, Locale locale) {
        ClaimState state = claim.state();
        String self = PATH + claim.id();
        return new ClaimView(
                claim.id(),
                state.status(),
                claim.timeline().phase(),
                texts.coded(locale, "phase", claim.timeline().phase()).text(),
                texts.coded(locale, "cause", claim.cause()),
                Jakarta.at(claim.submittedAt()),
                Jakarta.at(claim.payBy()),
                amounts(state),
                new ClaimView.Account(
                        claim.account().bankCode(),
                        claim.account().accountNumber().masked()),
                texts.reasons(locale, reasons(state)),
                state instanceof ClaimState.Rejected rejected ? rejected.note() : null,
                nextSteps(claim, self, locale),
                Map.of(
                        "self", self,
                        "timeline", self + "/timeline",
                        "stream", self + "/timeline/stream",
                        "document", self + "/document"));
    }

    TimelineView timeline(Claim claim, Locale locale) {
        return new TimelineView(
                claim.id(),
                claim.state().status(),
                !claim.isOpen(),
                claim.timeline().entries().stream()
                        .map(entry -> entry(entry, locale))
                        .toList());
    }

    Followed followed(Claim claim, Locale locale) {
        return new Followed(
                claim.state().status(),
                !claim.isOpen(),
                claim.timeline().entries().stream()
                        .map(entry -> new Followed.Entry(entry.number(), entry(entry, locale)))
                        .toList());
    }

    TimelineView.Entry entry(TimelineEntry entry, Locale locale) {
        ClaimTexts.Coded phase = texts.coded(locale, "phase", entry.milestone().phase());
        ClaimTexts.Coded milestone = texts.coded(locale, "milestone", entry.milestone());
        return new TimelineView.Entry(
                entry.number(),
                Jakarta.at(entry.at()),
                phase.code(),
                phase.text(),
                milestone.code(),
                milestone.text(),
                texts.reasons(locale, entry.reasons()),
                entry.note());
    }

    private static ClaimView.@Nullable Amounts amounts(ClaimState state) {
        return state.latestPayment()
                .map(payment -> ClaimView.Amounts.of(payment.amounts()))
                .orElse(null);
    }

    private static List<String> reasons(ClaimState state) {
        return switch (state) {
            case ClaimState.Rejected rejected -> rejected.reasons();
            case ClaimState.AwaitingCorrection returned -> List.of(returned.reason());
            case ClaimState.Verifying _,
                    ClaimState.InReview _,
                    ClaimState.AwaitingSecondOfficer _,
                    ClaimState.Paying _,
                    ClaimState.Settling _,
                    ClaimState.Completed _,
                    ClaimState.Cancelled _ -> List.of();
        };
    }

    /** Derived from the lifecycle, so that nothing is offered that would be refused. */
    private List<ClaimView.NextStep> nextSteps(Claim claim, String self, Locale locale) {
        List<ClaimView.NextStep> steps = new ArrayList<>();
        if (ClaimLifecycle.allows(claim, ClaimTrigger.MemberCancels.class)) {
            steps.add(step("cancel", "POST", self + "/cancellation", locale));
        }
        if (ClaimLifecycle.allows(claim, ClaimTrigger.MemberCorrectsAccount.class)) {
            steps.add(step("correct-payout-account", "PUT", self + "/payout-account", locale));
        }
        return List.copyOf(steps);
    }

    private ClaimView.NextStep step(String action, String method, String href, Locale locale) {
        return new ClaimView.NextStep(action, method, href, texts.text(locale, "claim.next." + action));
    }
}
