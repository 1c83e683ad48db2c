package id.jmo.accident.component;

import id.jmo.platform.testsupport.openapi.ApiContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

class ApiTest extends RunningService implements ApiContract {

    @Override
    public String service() {
        return "accident-service";
    }

    @Override
    public Owned owned() {
        MemberId member = aMember();
        String accident = aCaseOf(member);
        return new Owned(member, Map.of("accidentId", accident, "attachmentId", evidenceOf(member, accident)));
    }

    /** The document cannot give what depends on today. */
    @Override
    public @Nullable Body bodyOf(String operationId) {
        return switch (operationId) {
            case "reportOwnStageOne" -> json(Requests.stageOne("INSIDE"));
            case "reportOwnStageTwo" -> json(Requests.recovered());
            case "addAccidentEvidence" ->
                new Body(
                        "multipart/form-data; boundary=" + Files.BOUNDARY,
                        Files.multipart("IDENTITY_CARD", "ktp.png", Files.png()));
            default -> null;
        };
    }

    private static Body json(Map<String, Object> body) {
        return new Body("application/json", JsonMapper.shared().writeValueAsBytes(body));
    }
}
