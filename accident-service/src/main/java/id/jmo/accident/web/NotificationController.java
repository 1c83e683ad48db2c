package id.jmo.accident.web;

import id.jmo.accident.application.MatchNotifications;
import id.jmo.accident.application.ReceiveNotification;
import id.jmo.accident.application.ReceiveNotification.Outcome;
import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.IncidentFault;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.NotificationId;
import id.jmo.accident.model.ReceivedNotification;
import id.jmo.accident.model.ReceivedNotification.Identity;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.WellFormedKpj;
import id.jmo.platform.problems.WellFormedNik;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Notifications by others than the member: family and unions without a login, health facilities with one. The answer says
 * that the notification was received, and nothing about the member.
 */
@RestController
@RequestMapping("/api/v1/accident-notifications")
@ForRole(Role.CLAIMS_OFFICER)
@Tag(name = "Accident notifications")
class NotificationController {

    private final ReceiveNotification receiveNotification;
    private final MatchNotifications matchNotifications;

    NotificationController(ReceiveNotification receiveNotification, MatchNotifications matchNotifications) {
        this.receiveNotification = receiveNotification;
        this.matchNotifications = matchNotifications;
    }

    /** Who notifies without a login. */
    enum Relation {
        FAMILY,
        UNION
    }

    /**
     * The minimum fields of Permenaker 1/2025, article 8A. One of KPJ and NIK names the member.
     *
     * @param accident of an accident, and only of one
     * @param disease of a disease, and only of one
     * @param contact whom to call
     */
    record OpenNotification(
            @NotNull Relation relation,

            @Schema(example = "12345678901") @WellFormedKpj @Nullable
            String kpj,

            @Schema(example = "3171015911560001") @WellFormedNik @Nullable
            String nik,

            @NotNull AccidentKind kind,
            @Valid IncidentRequest.@Nullable WorkAccident accident,
            @Valid IncidentRequest.@Nullable OccupationalDisease disease,
            @NotNull @Valid IncidentRequest.Contact contact) {

        @Override
        public String toString() {
            return "OpenNotification[hidden]";
        }
    }

    /** The same by a health facility. */
    record FacilityNotification(
            @Schema(example = "12345678901") @WellFormedKpj @Nullable
            String kpj,

            @Schema(example = "3171015911560001") @WellFormedNik @Nullable
            String nik,

            @NotNull AccidentKind kind,
            @Valid IncidentRequest.@Nullable WorkAccident accident,
            @Valid IncidentRequest.@Nullable OccupationalDisease disease,
            @NotNull @Valid IncidentRequest.Contact contact) {

        @Override
        public String toString() {
            return "FacilityNotification[hidden]";
        }
    }

    /** @param number by which the informant can speak of the notification */
    record Receipt(String number, OffsetDateTime receivedAt) {}

    /** @param identity masked */
    record UnmatchedView(
            NotificationId notificationId,
            String number,
            OffsetDateTime receivedAt,
            String identity,
            AccidentKind kind,
            LocalDate happenedOn,
            Informant.Relation relation,
            @Nullable String facilityCode,
            String informantName,
            String informantPhone) {}

    /** The number of the member whom the notification is about, as the officer found it. */
    record MatchRequest(
            @Schema(example = "12345678901") @NotNull @WellFormedKpj
            String kpj) {

        @Override
        public String toString() {
            return "MatchRequest[hidden]";
        }
    }

    /** @param reason in the officer's own words; kept with the audit record */
    record DismissalRequest(
            @NotBlank @Size(max = 500) @PlainText String reason) {}

    /** @param accidentId the case that the notification began or joined */
    record MatchedView(AccidentId accidentId) {}

    /** Notifies an accident or a disease of somebody else, without a login. */
    @PostMapping
    @PermitAll
    @Idempotent
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-notifications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt notifyForOther(IdempotencyKey key, @Valid @RequestBody OpenNotification request) {
        return receive(new ReceiveNotification.Request(
                key.scope(),
                identity(request.kpj(), request.nik()),
                IncidentRequest.of(request.kind(), request.accident(), request.disease()),
                switch (request.relation()) {
                    case FAMILY -> Informant.Relation.FAMILY;
                    case UNION -> Informant.Relation.UNION;
                },
                Confidential.of(request.contact().name()),
                Confidential.of(request.contact().phone()),
                null));
    }

    /** Notifies an accident or a disease of a patient. */
    @PostMapping("/by-facility")
    @ForRole(Role.HEALTH_FACILITY)
    @Idempotent
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-notifications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt notifyForPatient(IdempotencyKey key, CurrentUser user, @Valid @RequestBody FacilityNotification request) {
        return receive(new ReceiveNotification.Request(
                key.scope(),
                identity(request.kpj(), request.nik()),
                IncidentRequest.of(request.kind(), request.accident(), request.disease()),
                Informant.Relation.HEALTH_FACILITY,
                Confidential.of(request.contact().name()),
                Confidential.of(request.contact().phone()),
                FacilityAccidentController.codeOf(user)));
    }

    /** Lists the notifications that name nobody whom the service knows, the earliest first. */
    @GetMapping("/unmatched")
    @ForRole({Role.CLAIMS_OFFICER, Role.AUDITOR})
    Page<UnmatchedView> listUnmatchedNotifications(@RequestParam(required = false) @Nullable NotificationId cursor) {
        return matchNotifications.unmatched(cursor).map(NotificationController::view);
    }

    /** Names the member whom an unmatched notification is about. */
    @PostMapping("/{notificationId}/match")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "notification-not-matched")
    MatchedView matchNotification(
            @PathVariable NotificationId notificationId, @Valid @RequestBody MatchRequest request) {
        return matchNotifications
                .match(notificationId, new Identity.ByKpj(new Kpj(request.kpj())))
                .map(MatchedView::new)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "notification-not-matched"));
    }

    /** Dismisses an unmatched notification, which is erased. */
    @PostMapping("/{notificationId}/dismissal")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "notification-not-matched")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismissNotification(
            @PathVariable NotificationId notificationId,
            @Valid @RequestBody DismissalRequest request,
            AuditNote audit) {
        audit.addReason(request.reason());
        if (!matchNotifications.dismiss(notificationId)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "notification-not-matched");
        }
    }

    private Receipt receive(ReceiveNotification.Request request) {
        return switch (receiveNotification.receive(request)) {
            case Outcome.Received(AccidentNumber number, Instant at) -> new Receipt(number.text(), Jakarta.at(at));
            case Outcome.TooMany(Duration again) ->
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-notifications")
                        .retryAfter(again);
            case Outcome.Impossible(List<IncidentFault> faults) -> throw AccidentProblems.impossible(faults);
        };
    }

    private static Identity identity(@Nullable String kpj, @Nullable String nik) {
        if (kpj != null && nik == null) {
            return new Identity.ByKpj(new Kpj(kpj));
        }
        if (nik != null && kpj == null) {
            return new Identity.ByNik(new Nik(nik));
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
                .fault("kpj", "kpj-or-nik")
                .fault("nik", "kpj-or-nik");
    }

    private static UnmatchedView view(ReceivedNotification notification) {
        Informant informant = notification.informant();
        return new UnmatchedView(
                notification.id(),
                notification.number().text(),
                Jakarta.at(notification.receivedAt()),
                switch (notification.about()) {
                    case Identity.ByKpj(Kpj kpj) -> kpj.masked();
                    case Identity.ByNik(Nik nik) -> nik.masked();
                },
                notification.incident().kind(),
                notification.incident().on(),
                informant.relation(),
                informant.facilityCode(),
                informant.name().reveal(),
                informant.phone().reveal());
    }
}
