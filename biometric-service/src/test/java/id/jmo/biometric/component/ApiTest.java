package id.jmo.biometric.component;

import id.jmo.local.camera.FramesUpload;
import id.jmo.platform.testsupport.openapi.ApiContract;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class ApiTest extends RunningService implements ApiContract {

    @Override
    public String service() {
        return "biometric-service";
    }

    @Override
    public Owned owned() {
        return new Owned(member, Map.of("verificationId", aVerificationOf(member)));
    }

    @Override
    public @Nullable Body bodyOf(String operationId) {
        if (!operationId.equals("sendFrames")) {
            return null;
        }
        FramesUpload frames = FramesUpload.of("no nonce of ours", CAMERA.perform("grace", List.of("BLINK")));
        return new Body(frames.contentType(), frames.body());
    }
}
