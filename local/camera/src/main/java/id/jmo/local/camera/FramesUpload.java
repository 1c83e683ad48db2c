package id.jmo.local.camera;

import id.jmo.local.camera.SampleCamera.Shot;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The multipart body with which the member's app sends the frames of a session. */
public record FramesUpload(String contentType, byte[] body) {

    private static final String BOUNDARY = "jmo-frames-5f0c7a";

    /** @param nonce of the session */
    public static FramesUpload of(String nonce, List<Shot> shots) {
        String frames = IntStream.range(0, shots.size())
                .mapToObj(i -> "{\"part\": \"%s\", \"takenAtMillis\": %d, \"step\": \"%s\"}"
                        .formatted(
                                name(i),
                                shots.get(i).takenAtMillis(),
                                shots.get(i).step()))
                .collect(Collectors.joining(", "));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(
                body,
                "session",
                "application/json",
                "{\"nonce\": \"%s\", \"frames\": [%s]}".formatted(nonce, frames).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < shots.size(); i++) {
            part(body, name(i), "image/jpeg", shots.get(i).jpeg());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return new FramesUpload("multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static String name(int index) {
        return "frame-" + (index + 1);
    }

    private static void part(ByteArrayOutputStream body, String name, String type, byte[] content) {
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(BOUNDARY, name, name, type)
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
