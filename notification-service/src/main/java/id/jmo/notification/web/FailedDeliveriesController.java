package id.jmo.notification.web;

import id.jmo.notification.application.FailedDeliveries;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Delivery.FailureReason;
import id.jmo.notification.model.Delivery.State;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notifications that were given up, for operators. */
@RestController
@RequestMapping("/api/v1/operations/notification-service/failed-deliveries")
@ForRole(Role.OPERATOR)
@Tag(name = "Failed deliveries")
class FailedDeliveriesController {

    private static final int PAGE = 20;
    /** The id of a delivery: that of its event, of whom it is for in a campaign, its channel, and a device. */
    private static final Pattern CURSOR = Pattern.compile("[0-9a-f-]{36}(\\.[0-9A-Za-z_-]+){1,3}");

    private final FailedDeliveries failed;

    FailedDeliveriesController(FailedDeliveries failed) {
        this.failed = failed;
    }

    /**
     * A delivery that was given up.
     *
     * @param step the name of the notice, such as {@code claim-approved}
     * @param claimId the subject's id if the subject is a claim
     */
    record FailedDeliveryView(
            String id,
            Channel channel,
            String step,
            String subjectType,
            String subjectId,
            @Nullable String claimId,
            MemberId memberId,
            OffsetDateTime occurredAt,
            OffsetDateTime failedAt,
            FailureReason reason) {}

    /** Lists the deliveries that were given up. */
    @GetMapping
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<FailedDeliveryView> listFailedDeliveries(
            @RequestParam(required = false) @Size(max = 120) @Nullable String cursor) {
        var deliveries = failed.list(Optional.ofNullable(Cursors.ofForm(CURSOR, cursor)), PAGE + 1);
        return Page.cut(
                deliveries.stream().flatMap(FailedDeliveriesController::view).toList(), PAGE, FailedDeliveryView::id);
    }

    /** Tries a delivery once more. What is too old is given up again if that fails too. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "failed-delivery-not-found")
    void retryFailedDelivery(@PathVariable String id) {
        if (!failed.retry(id)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "failed-delivery-not-found");
        }
    }

    private static Stream<FailedDeliveryView> view(Delivery delivery) {
        if (!(delivery.state() instanceof State.Failed(var at, var reason))) {
            return Stream.empty();
        }
        var notification = delivery.notification();
        return Stream.of(new FailedDeliveryView(
                delivery.id(),
                delivery.channel(),
                notification.content().template(),
                notification.subject().type(),
                notification.subject().id(),
                NotificationView.claimId(notification.subject()),
                notification.recipient(),
                Jakarta.at(notification.occurredAt()),
                Jakarta.at(at),
                reason));
    }
}
