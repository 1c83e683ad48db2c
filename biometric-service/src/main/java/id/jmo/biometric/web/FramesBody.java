package id.jmo.biometric.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.jmo.biometric.application.BiometricSettings;
import id.jmo.biometric.model.Capture;
import id.jmo.biometric.model.FrameStep;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frames of a session as a multipart body: {@code session} describes in JSON what the other parts show and when each
 * was taken. The parts are kept in memory and never written to disk.
 */
@Component
class FramesBody {

    private static final String SESSION = "session";
    private static final int MOST_PARTS = 13;

    /** The part {@code session}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Session(@Nullable String nonce, @Nullable List<@Nullable Frame> frames) {}

    /**
     * @param part name of the part with the picture
     * @param takenAtMillis on the camera's clock
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Frame(
            @Nullable String part,
            @Nullable Long takenAtMillis,
            @Nullable FrameStep step) {}

    private final JsonMapper json;
    private final BiometricSettings settings;

    FramesBody(JsonMapper json, BiometricSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    Capture read(@Nullable String contentType, byte[] body) {
        try {
            Map<String, byte[]> parts = parts(contentType, body);
            byte[] session = parts.get(SESSION);
            if (session == null) {
                throw malformed();
            }
            return capture(parts, json.readValue(session, Session.class));
        } catch (IOException | JacksonException noParts) {
            throw malformed();
        }
    }

    private static Map<String, byte[]> parts(@Nullable String contentType, byte[] body) throws IOException {
        FileItemIterator items = new FileUpload().getItemIterator(new Arrived(contentType, body));
        Map<String, byte[]> parts = new HashMap<>();
        while (items.hasNext()) {
            FileItemStream item = items.next();
            if (item.getFieldName() == null || parts.size() == MOST_PARTS) {
                throw malformed();
            }
            try (InputStream content = item.openStream()) {
                parts.put(item.getFieldName(), content.readAllBytes());
            }
        }
        return parts;
    }

    private Capture capture(Map<String, byte[]> parts, Session session) {
        if (session.nonce() == null || session.frames() == null) {
            throw malformed();
        }
        List<Capture.Shot> shots = new ArrayList<>();
        for (Frame frame : session.frames()) {
            if (frame == null || frame.part() == null || frame.takenAtMillis() == null || frame.step() == null) {
                throw malformed();
            }
            byte[] picture = parts.get(frame.part());
            if (picture == null || shots.size() == MOST_PARTS) {
                throw malformed();
            }
            shots.add(new Capture.Shot(frame.step(), frame.takenAtMillis(), Photo.admit(picture, settings.photo())));
        }
        return new Capture(session.nonce(), shots);
    }

    /** A body that is read already, for Tomcat to parse. */
    private record Arrived(@Nullable String contentType, byte[] body) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public @Nullable String getContentType() {
            return contentType;
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }
    }

    private static Problem malformed() {
        return Problem.of(HttpStatus.BAD_REQUEST, "frames-malformed");
    }
}
