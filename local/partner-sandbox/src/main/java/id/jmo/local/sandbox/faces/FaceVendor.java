package id.jmo.local.sandbox.faces;

import id.jmo.facemeasurement.Reading;
import id.jmo.local.sandbox.Resettable;
import id.jmo.local.sandbox.faults.PartnerEndpoint;
import id.jmo.local.sandbox.faults.Target;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Measures faces and charges for each order once, as contracts/biometric-vendor.openapi.yaml says. It keeps a hash of
 * each picture, to recognise a repeated order.
 */
@RestController
class FaceVendor implements Resettable, PartnerEndpoint {

    record Version(String engine, String models) {}

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Known(
            byte @Nullable [] template,
            @Nullable String engine,
            @Nullable String models) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Order(byte @Nullable [] photo, @Nullable Known reference) {}

    record Charge(String idempotencyKey, Instant chargedAt) {}

    private final Pictures pictures;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final FaceVendorPort httpsPort;

    FaceVendor(Pictures pictures, JdbcClient jdbc, Clock clock, FaceVendorPort httpsPort) {
        this.pictures = pictures;
        this.jdbc = jdbc;
        this.clock = clock;
        this.httpsPort = httpsPort;
    }

    @GetMapping("/face/v1/engine")
    Version engine() throws IOException {
        return new Version("sandbox-vendor-1", pictures.models());
    }

    @PostMapping("/face/v1/measurements")
    ResponseEntity<?> measure(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody Order order)
            throws IOException {
        if (key == null || !key.matches("[0-9a-f]{64}")) {
            return refusal(HttpStatus.BAD_REQUEST, "Idempotency-Key");
        }
        if (order.photo() == null) {
            return refusal(HttpStatus.BAD_REQUEST, "photo");
        }
        Reading reading;
        try {
            reading = pictures.measure(order.photo());
        } catch (Pictures.Unreadable unreadable) {
            return refusal(HttpStatus.UNPROCESSABLE_CONTENT, "PHOTO_UNREADABLE");
        }
        if (!charge(key, hash(order.photo()))) {
            return refusal(HttpStatus.CONFLICT, "Idempotency-Key");
        }
        return ResponseEntity.ok(FaceAnswer.of(reading, engine(), order.reference()));
    }

    /** What was charged for, oldest first. */
    @GetMapping("/sandbox/face-vendor/charges")
    List<Charge> charges() {
        return jdbc.sql("select * from face_measurements order by charged_at, idempotency_key")
                .query((row, n) -> new Charge(
                        row.getString("idempotency_key"),
                        row.getObject("charged_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @GetMapping("/sandbox/face-vendor")
    Map<String, Integer> where() {
        return Map.of("port", httpsPort.port());
    }

    /** Charges once for each key; false if the key was used for another picture. */
    private boolean charge(String key, String hash) {
        try {
            jdbc.sql("insert into face_measurements (idempotency_key, photo_sha256, charged_at) values (?, ?, ?)")
                    .param(key)
                    .param(hash)
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException chargedBefore) {
            return jdbc.sql("select photo_sha256 from face_measurements where idempotency_key = ?")
                    .param(key)
                    .query(String.class)
                    .single()
                    .equals(hash);
        }
    }

    private static ResponseEntity<Map<String, String>> refusal(HttpStatus status, String error) {
        return ResponseEntity.status(status).body(Map.of("error", error));
    }

    private static String hash(byte[] photo) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void reset() {
        jdbc.sql("delete from face_measurements").update();
    }

    @Override
    public boolean belongsTo(Target target) {
        return target.partner().equals("face-vendor");
    }

    /** A request names no person. */
    @Override
    public @Nullable String subjectOf(Target target, HttpServletRequest request, JsonNode body) {
        return null;
    }
}
