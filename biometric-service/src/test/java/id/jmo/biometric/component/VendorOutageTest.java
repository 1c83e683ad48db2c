package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.biometric.application.Attempts;
import id.jmo.biometric.engine.Portraits;
import id.jmo.biometric.engine.SandboxVendor;
import id.jmo.biometric.model.AttemptRules.Failures;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The vendor measures, goes away and comes back. Real parts: the sandbox's vendor over mutual TLS, broker and store. */
class VendorOutageTest extends BiometricComponentTest {

    @DynamicPropertySource
    static void let_the_vendor_measure(DynamicPropertyRegistry properties) {
        properties.add("jmo.biometric.engine.kind", () -> "vendor");
        properties.add("jmo.biometric.judge-again-after", () -> "1s");
        properties.add("jmo.partners.face-vendor.base-url", SandboxVendor::secureAddress);
        properties.add(
                "jmo.partners.face-vendor.tls.certificate",
                () -> SandboxVendor.file("face-vendor-client-certificate.pem"));
        properties.add(
                "jmo.partners.face-vendor.tls.private-key", () -> SandboxVendor.file("face-vendor-client-key.pem"));
        properties.add("jmo.partners.face-vendor.tls.trusted", () -> SandboxVendor.file("face-vendor-certificate.pem"));
        properties.add("jmo.partners.face-vendor.timeout", () -> "30s");
        properties.add("jmo.partners.face-vendor.breaker.open-for", () -> "1s");
    }

    @Autowired
    Attempts attempts;

    @AfterEach
    void let_the_vendor_come_back() {
        SandboxVendor.reset();
    }

    @Test
    void a_claim_whose_frames_no_engine_could_measure_waits_and_continues_by_itself() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        SandboxVendor.fault("HTTP_500", "");

        perform(member, verification, "eileen")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("WAITING");
        submitClaim(member, verification);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> stored(verification).toJson().contains("claimId"));
        assertThat(topics.published(VERIFICATIONS, verification)).isEmpty();
        SandboxVendor.reset();

        awaitEvent("identity-verified", verification);
    }

    @Test
    void what_no_engine_could_measure_is_judged_before_the_claim_comes() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        SandboxVendor.fault("HTTP_500", "");
        perform(member, verification, "grace").expectStatus().isAccepted();
        SandboxVendor.reset();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !stored(verification).getString("state").equals("WAITING"));

        submitClaim(member, verification);

        awaitEvent("identity-review-needed", verification);
    }

    @Test
    void frames_that_are_judged_after_the_lock_go_to_an_officer_even_if_they_match() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        SandboxVendor.fault("HTTP_500", "");
        perform(member, verification, "eileen").expectStatus().isAccepted();
        attempts.change("member:" + member, _ -> new Failures(5, Instant.now(), Set.of()));
        SandboxVendor.reset();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !stored(verification).getString("state").equals("WAITING"));

        submitClaim(member, verification);

        assertThat(awaitEvent("identity-review-needed", verification)
                        .json()
                        .get("reasons")
                        .get(0)
                        .asString())
                .isEqualTo("ATTEMPTS_LOCKED");
        assertThat(attempts.of("member:" + member).count()).isEqualTo(5);
    }

    @Test
    void frames_that_wait_cannot_be_sent_twice_by_two_members() {
        enrol(member, Portraits.eileen());
        String verification = open(member);
        SandboxVendor.fault("HTTP_500", "");
        var shots = CAMERA.perform("eileen", askedIn(verification).actions());
        send(member, verification, shots).expectStatus().isAccepted();

        send(member, verification, shots).expectStatus().isAccepted();
        MemberId other = MemberId.next();
        String another = open(other);
        while (!askedIn(another).actions().equals(askedIn(verification).actions())) {
            another = open(other);
        }
        send(other, another, shots).expectStatus().isEqualTo(409);
    }
}
