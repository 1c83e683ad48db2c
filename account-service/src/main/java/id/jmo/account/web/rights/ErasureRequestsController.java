package id.jmo.account.web.rights;

import id.jmo.account.application.rights.RequestErasure;
import id.jmo.account.model.rights.DataKind;
import id.jmo.account.model.rights.ErasureRequestId;
import id.jmo.account.web.rights.ErasureViews.ErasureRequestView;
import id.jmo.account.web.rights.ErasureViews.ErasureRequestsView;
import id.jmo.platform.keycloakspringadapter.Audited;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members ask for the erasure of their data. What the law lets go is erased, and of the rest is said why it stays. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "Erasure requests")
class ErasureRequestsController {

    private final RequestErasure requests;
    private final ErasureViews views;

    ErasureRequestsController(RequestErasure requests, ErasureViews views) {
        this.requests = requests;
        this.views = views;
    }

    /**
     * Asks for the erasure of the member's data. While a request is under way that one is the answer; when it is done the member
     * is notified.
     */
    @Audited
    @PostMapping("/me/erasure-requests")
    @ForRole(Role.MEMBER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    ErasureRequestView requestErasure(@CurrentMember MemberId me, Locale locale) {
        return views.of(requests.request(me).requests().getLast(), locale);
    }

    /** Lists the member's requests for erasure. */
    @GetMapping("/me/erasure-requests")
    @ForRole(Role.MEMBER)
    ErasureRequestsView listOwnErasureRequests(@CurrentMember MemberId me, Locale locale) {
        return views.of(requests.of(me), locale);
    }

    /** Lists members for whose requests for erasure an operator has to decide. */
    @GetMapping("/erasure-requests")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<ErasureRequestsView> listErasureRequests(
            @RequestParam(required = false) @Nullable MemberId cursor, Locale locale) {
        return requests.awaitingOfficers(cursor).map(erasures -> views.of(erasures, locale));
    }

    /** Lists a member's requests for erasure. */
    @GetMapping("/{memberId}/erasure-requests")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    ErasureRequestsView listErasureRequestsOfMember(@PathVariable MemberId memberId, Locale locale) {
        return views.of(requests.of(memberId), locale);
    }

    /**
     * @param erase whether the data of this kind are erased
     * @param reason which the member reads if they stay
     */
    record ErasureDecisionRequest(
            @NotNull DataKind kind,
            @NotNull Boolean erase,
            @NotBlank @Size(max = 500) @PlainText String reason) {

        @Override
        public String toString() {
            return "ErasureDecisionRequest[" + kind + "]";
        }
    }

    /** Decides whether data of a kind that needs a person's look are erased. To decide the same again changes nothing. */
    @PostMapping("/{memberId}/erasure-requests/{requestId}/decisions")
    @ForRole(Role.OPERATOR)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "erasure-not-decidable")
    ErasureRequestsView decideErasure(
            CurrentUser user,
            @PathVariable MemberId memberId,
            @PathVariable ErasureRequestId requestId,
            @Valid @RequestBody ErasureDecisionRequest request,
            Locale locale) {
        return requests.decide(
                        memberId,
                        requestId,
                        request.kind(),
                        request.erase(),
                        user.id(),
                        Confidential.of(request.reason().strip()))
                .map(after -> views.of(after, locale))
                .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "erasure-not-decidable"));
    }
}
