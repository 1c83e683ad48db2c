package id.jmo.local.launcher.sample;

import id.jmo.local.camera.FramesUpload;
import id.jmo.local.camera.SampleCamera;
import id.jmo.operator.client.ApiClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A verification in which a person of the sample does before the camera what is asked.
 *
 * @param instructions what was asked, in words
 * @param outcome whether the frames were accepted or wait to be judged
 */
public record Selfie(String verificationId, List<String> instructions, String outcome) {

    /** @param person whose portrait plays: {@code eileen} or {@code grace} */
    public static Selfie of(ApiClient app, SampleCamera camera, String person) {
        JsonNode opened = ApiClient.required(
                        "Opening a verification",
                        app.postFrom(UUID.randomUUID().toString(), "/api/v1/verifications", Map.of("purpose", "CLAIM")))
                .body();
        String id = opened.path("verificationId").asString();
        List<String> actions = opened.path("steps")
                .valueStream()
                .map(step -> step.path("step").asString())
                .filter(step -> !step.equals("FRONTAL"))
                .toList();
        FramesUpload upload = FramesUpload.of(opened.path("nonce").asString(), camera.perform(person, actions));
        JsonNode taken = ApiClient.required(
                        "Sending the frames",
                        app.send(
                                "PUT",
                                "/api/v1/verifications/" + id + "/frames",
                                upload.contentType(),
                                BodyPublishers.ofByteArray(upload.body())))
                .body();
        return new Selfie(
                id,
                opened.path("steps")
                        .valueStream()
                        .map(step -> step.path("instruction").asString())
                        .toList(),
                taken.path("outcome").asString("").toLowerCase(Locale.ROOT));
    }
}
