package id.jmo.biometric.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.jmo.biometric.application.BiometricSettings;
import id.jmo.biometric.model.Capture;
import id.jmo.biometric.model.FrameStep;
import id.jmo.biometric.model.Photo;
import id.jmo.platform.problems.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frames of a session as a body of several parts: {@code session} says in JSON what the others show and when each
 * was taken. The parts stay in memory and never touch a disk.
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

    Capture read(HttpServletRequest request) throws IOException {
        try {
            Part session = request.getPart(SESSION);
            if (session == null || request.getParts().size() > MOST_PARTS) {
                throw malformed();
            }
            return capture(request, json.readValue(bytes(session), Session.class));
        } catch (FileUploadException | ServletException | IllegalStateException | JacksonException noParts) {
            // A body that cannot be taken apart. A connection that broke is another kind of IOException.
            throw malformed();
        }
    }

    private Capture capture(HttpServletRequest request, Session session) throws IOException, ServletException {
        if (session.nonce() == null || session.frames() == null) {
            throw malformed();
        }
        List<Capture.Shot> shots = new ArrayList<>();
        for (Frame frame : session.frames()) {
            if (frame == null || frame.part() == null || frame.takenAtMillis() == null || frame.step() == null) {
                throw malformed();
            }
            Part picture = request.getPart(frame.part());
            if (picture == null || shots.size() == MOST_PARTS) {
                throw malformed();
            }
            shots.add(new Capture.Shot(
                    frame.step(), frame.takenAtMillis(), Photo.admit(bytes(picture), settings.photo())));
        }
        return new Capture(session.nonce(), shots);
    }

    private static byte[] bytes(Part part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    private static Problem malformed() {
        return Problem.of(HttpStatus.BAD_REQUEST, "frames-malformed");
    }
}
