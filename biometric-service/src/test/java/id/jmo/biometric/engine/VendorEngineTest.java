package id.jmo.biometric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.application.BiometricEngine.State;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Measurement;
import id.jmo.platform.testsupport.TestPartners;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorEngineTest extends BiometricEngineContract {

    private static final VendorEngine ENGINE = SandboxVendor.engine(Map.of(), VendorProtocol::record);

    @BeforeEach
    void afresh() {
        SandboxVendor.reset();
    }

    @Override
    BiometricEngine engine() {
        return ENGINE;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP_500 | ",
                "CUT_BEFORE_ACTING | ",
                "CUT_AFTER_ACTING | ",
                "TIMEOUT_BEFORE_ACTING | ,\"delay\":\"PT30S\"",
                "TIMEOUT_AFTER_ACTING | ,\"delay\":\"PT30S\"",
                "MALFORMED_ANSWER | ",
                "ANSWER_BEFORE_ACTING | ,\"code\":\"503\"",
                "ANSWER_BEFORE_ACTING | ,\"code\":\"401\"",
                "ANSWER_BEFORE_ACTING | ,\"code\":\"200\"",
                "SIGNATURE_REFUSED | "
            })
    void a_vendor_without_a_valid_answer_is_unavailable_and_no_other_engine_takes_over(String fault, String more) {
        VendorEngine impatient = SandboxVendor.engine(Map.of("timeout", "1s"), VendorProtocol::ignore);
        byte[] photo = SandboxVendor.freshPhoto();
        SandboxVendor.fault(fault, more == null ? "" : more);

        Measurement measurement = impatient.measure(admitted(photo), Optional.empty());

        assertThat(measurement).isInstanceOf(Measurement.Unavailable.class);
        SandboxVendor.reset();
        assertThat(measured(photo)).isInstanceOf(Measurement.Face.class);
    }

    @Test
    void an_answer_that_comes_twice_over_is_not_misread() {
        Measurement once = measured(Portraits.graceSelfie());
        SandboxVendor.fault("ANSWER_TWICE", ",\"calls\":1");

        assertThat(measured(Portraits.graceSelfie())).isEqualTo(once);
    }

    @Test
    void an_order_that_timed_out_is_retried_and_charged_once() {
        VendorProtocol.clear();
        SandboxVendor.fault("CUT_AFTER_ACTING", ",\"calls\":1");

        assertThat(measured(SandboxVendor.freshPhoto())).isInstanceOf(Measurement.Face.class);
        assertThat(VendorProtocol.keys()).hasSize(1);
        assertThat(SandboxVendor.charged()).containsAll(VendorProtocol.keys()).doesNotHaveDuplicates();
    }

    @Test
    void an_order_that_arrives_twice_is_charged_once_and_another_reference_is_another_order() {
        FaceTemplate eileen = face(Portraits.eileen(), null).template();
        VendorProtocol.clear();
        SandboxVendor.fault("DELIVERED_TWICE", ",\"calls\":1");

        similarity(Portraits.eileenSelfie(), eileen);
        similarity(Portraits.eileenSelfie(), eileen);
        assertThat(VendorProtocol.keys()).hasSize(1);

        face(Portraits.eileenSelfie(), null);
        assertThat(VendorProtocol.keys()).hasSize(2);
        assertThat(SandboxVendor.charged()).containsAll(VendorProtocol.keys()).doesNotHaveDuplicates();
    }

    @Test
    void a_slow_vendor_is_waited_for() {
        SandboxVendor.fault("SLOW", ",\"delay\":\"PT0.5S\",\"calls\":1");

        assertThat(measured(Portraits.eileen())).isInstanceOf(Measurement.Face.class);
    }

    @Test
    void the_circuit_opens_for_a_vendor_that_keeps_failing_and_closes_by_itself() {
        VendorEngine engine = SandboxVendor.engine(
                Map.of(
                        "retries", "0",
                        "breaker.window", "4",
                        "breaker.minimum-calls", "4",
                        "breaker.open-for", "5s"),
                VendorProtocol::ignore);
        assertThat(engine.state()).isInstanceOf(State.Ready.class);
        SandboxVendor.fault("HTTP_500", "");
        // The question who measures was answered, so three failures make four calls.
        for (int i = 0; i < 3; i++) {
            engine.measure(admitted(Portraits.eileen()), Optional.empty());
        }
        assertThat(engine.state()).isInstanceOf(State.Failed.class);

        SandboxVendor.reset();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(engine.measure(admitted(Portraits.eileen()), Optional.empty()))
                        .isInstanceOf(Measurement.Face.class));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            engine.measure(admitted(Portraits.eileen()), Optional.empty());
            assertThat(engine.state()).isInstanceOf(State.Ready.class);
        });
    }

    @Test
    void no_more_orders_are_in_flight_than_configured() {
        VendorEngine narrow = SandboxVendor.engine(
                Map.of("max-concurrent", "1", "max-wait", "0ms", "retries", "0"), VendorProtocol::ignore);
        assertThat(narrow.state()).isInstanceOf(State.Ready.class);
        SandboxVendor.fault("TIMEOUT_BEFORE_ACTING", ",\"delay\":\"PT30S\",\"calls\":1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(
                    () -> narrow.measure(admitted(Portraits.eileen()), Optional.empty()), threads);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> narrow.measure(admitted(Portraits.grace()), Optional.empty())
                            instanceof Measurement.Unavailable);
            SandboxVendor.reset();
            assertThat(first.join()).isInstanceOf(Measurement.Unavailable.class);
        }
    }

    @Test
    void a_client_without_a_certificate_is_rejected() {
        VendorEngine stranger = EngineConfiguration.vendor(
                TestPartners.at(
                        "face-vendor",
                        SandboxVendor.secureAddress(),
                        Map.of(
                                // A certificate, and a valid one: only not the client's.
                                "tls.certificate", SandboxVendor.file("face-vendor-certificate.pem"),
                                "tls.private-key", SandboxVendor.file("face-vendor-key.pem"),
                                "tls.trusted", SandboxVendor.file("face-vendor-certificate.pem")),
                        VendorProtocol::ignore),
                new PhotoDecoder(1600),
                new BoundedAnalyses(2, 20, Duration.ofSeconds(60)));

        assertThat(stranger.measure(admitted(Portraits.eileen()), Optional.empty()))
                .isInstanceOf(Measurement.Unavailable.class);
        assertThat(stranger.state()).isInstanceOf(State.Failed.class);
    }

    @Test
    void a_vendor_with_another_certificate_is_sent_nothing() {
        VendorEngine careful = SandboxVendor.engine(
                Map.of("tls.trusted", SandboxVendor.file("face-vendor-client-certificate.pem")),
                VendorProtocol::ignore);

        assertThat(careful.measure(admitted(Portraits.eileen()), Optional.empty()))
                .isInstanceOf(Measurement.Unavailable.class);
        assertThat(careful.state()).isInstanceOf(State.Failed.class);
    }

    @Test
    void the_vendors_port_serves_the_vendor_alone() throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        URI plain = SandboxVendor.plainAddress().resolve("/face/v1/engine");

        assertThat(http.send(HttpRequest.newBuilder(plain).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> http.send(
                        HttpRequest.newBuilder(URI.create(SandboxVendor.secureAddress() + "/sandbox/faults"))
                                .build(),
                        BodyHandlers.ofString()));
    }

    @Test
    void an_embedded_engines_face_is_not_sent_to_the_vendor() {
        FaceTemplate own = face(Portraits.eileen(), null).template();
        FaceTemplate embedded = FaceTemplate.of(own.bytes(), new EngineVersion("embedded-onnx-1", "any"));
        VendorProtocol.clear();

        face(Portraits.eileenSelfie(), embedded);

        assertThat(VendorProtocol.orders())
                .singleElement()
                .satisfies(order -> assertThat(order.path("reference").isNull()).isTrue());
    }

    @Test
    void adapter_and_vendor_keep_to_the_contract() {
        FaceTemplate eileen = face(Portraits.eileen(), null).template();
        VendorEngine fresh = SandboxVendor.engine(Map.of(), VendorProtocol::record);
        VendorProtocol.clear();

        fresh.measure(admitted(Portraits.eileenSelfie()), Optional.of(eileen));
        fresh.measure(admitted(Portraits.grace()), Optional.empty());
        fresh.measure(admitted(Portraits.twoFaces()), Optional.empty());
        fresh.measure(admitted(Portraits.png(Portraits.plain(64, 64, java.awt.Color.GRAY))), Optional.empty());

        assertThat(VendorProtocol.exchanges()).hasSize(5);
        assertThat(VendorProtocol.deviations()).isEmpty();
    }

    @Test
    void what_the_contract_does_not_name_is_a_deviation() {
        VendorProtocol.clear();

        VendorProtocol.add(
                "{\"photo\":\"/9j/\",\"memberId\":\"1\"}", "{\"outcome\":\"FACE\",\"engine\":{\"engine\":\"e\"}}");

        assertThat(String.join(", ", VendorProtocol.deviations()))
                .contains("Idempotency-Key", "request", "additionalProperties", "answer", "required");
    }
}
