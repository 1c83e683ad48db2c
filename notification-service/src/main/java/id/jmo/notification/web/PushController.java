package id.jmo.notification.web;

import id.jmo.notification.application.PushDevices;
import id.jmo.notification.application.PushIdentity;
import id.jmo.notification.model.PushKeys;
import id.jmo.notification.model.PushServices;
import id.jmo.notification.model.PushSubscription;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.OwnershipGuard;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The devices on which a member takes push messages (Web Push, RFC 8030). */
@RestController
@RequestMapping("/api/v1/notifications/push")
@ForRole(Role.MEMBER)
@Tag(name = "Push devices")
class PushController {

    private static final String NOT_FOUND = "push-subscription-not-found";

    private final PushDevices devices;
    private final PushServices services;
    private final PushIdentity identity;

    PushController(PushDevices devices, PushServices services, PushIdentity identity) {
        this.devices = devices;
        this.services = services;
        this.identity = identity;
    }

    /**
     * What a browser subscribes with.
     *
     * @param publicKey for {@code applicationServerKey}: a point of the curve P-256 in Base64url (RFC 8292)
     */
    record PushKeyView(String publicKey) {}

    /**
     * A subscription as the browser gives it ({@code PushSubscription.toJSON()}).
     *
     * @param endpoint an https address of a push service that we know
     * @param device what the member calls the device, such as "Chrome, Android"
     * @param expirationTime ignored: a subscription that has ended is noticed when a message is sent
     */
    record PushSubscriptionRequest(
            @NotBlank @Size(max = 2048) String endpoint,
            @NotNull @Valid PushKeysRequest keys,

            @Size(min = 1, max = 60) @Pattern(regexp = "[^\\p{Cntrl}<>]*") @Nullable
            String device,

            @Nullable Long expirationTime) {}

    /**
     * The keys of the browser.
     *
     * @param p256dh public key, an uncompressed point of the curve P-256, in Base64url
     * @param auth authentication secret, 16 bytes in Base64url
     */
    record PushKeysRequest(
            @NotBlank @Size(max = 100) String p256dh,
            @NotBlank @Size(max = 40) String auth) {}

    /**
     * A device that takes push messages.
     *
     * @param service its push service, such as {@code fcm}
     */
    record PushSubscriptionView(String id, String device, String service, OffsetDateTime registeredAt) {

        private static PushSubscriptionView of(PushSubscription subscription) {
            return new PushSubscriptionView(
                    subscription.id(),
                    subscription.device().reveal(),
                    subscription.service(),
                    Jakarta.at(subscription.registeredAt()));
        }
    }

    /** Returns the public key that a browser subscribes with. */
    @GetMapping("/public-key")
    PushKeyView getPushPublicKey() {
        return new PushKeyView(identity.publicKey());
    }

    /** Lists the member's devices, the one registered first first; at most ten. */
    @GetMapping("/subscriptions")
    Page<PushSubscriptionView> listPushSubscriptions(@CurrentMember MemberId me) {
        return new Page<>(devices.of(me).stream().map(PushSubscriptionView::of).toList(), null);
    }

    /** Registers a device for push messages; the same endpoint again renews its keys. */
    @PostMapping("/subscriptions")
    @ResponseStatus(HttpStatus.CREATED)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "too-many-push-subscriptions")
    PushSubscriptionView registerPushSubscription(
            @CurrentMember MemberId me, @RequestBody @Valid PushSubscriptionRequest request) {
        Optional<String> service = services.serviceOf(request.endpoint());
        Problem faulty = Problem.of(HttpStatus.BAD_REQUEST, "invalid-request");
        if (service.isEmpty()) {
            faulty.fault("endpoint", "push-endpoint");
        }
        if (!PushKeys.isPublicKey(request.keys().p256dh())) {
            faulty.fault("keys.p256dh", "push-public-key");
        }
        if (!PushKeys.isAuthSecret(request.keys().auth())) {
            faulty.fault("keys.auth", "push-auth-secret");
        }
        if (!faulty.faultNames().isEmpty()) {
            throw faulty;
        }
        PushKeys keys = new PushKeys(
                Confidential.of(request.keys().p256dh()),
                Confidential.of(request.keys().auth()));
        String known = service.orElseThrow();
        String device = request.device() == null ? known : request.device();
        return devices.register(me, known, request.endpoint(), keys, device)
                .map(PushSubscriptionView::of)
                .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "too-many-push-subscriptions")
                        .with("most", PushDevices.MOST));
    }

    /** Removes a device: it gets no push messages any more. */
    @DeleteMapping("/subscriptions/{subscriptionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "push-subscription-not-found")
    void removePushSubscription(@PathVariable String subscriptionId, CurrentUser user) {
        PushSubscription subscription =
                devices.find(subscriptionId).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, NOT_FOUND));
        OwnershipGuard.requireOwner(subscription.member(), user, NOT_FOUND);
        devices.remove(subscription);
    }
}
