package id.jmo.local.sandbox.faults;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The configured answer of a fault, in place of the partner's own. */
final class ForcedAnswer {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ForcedAnswer() {}

    /** @param code seven digits (SNAP) or three (an HTTP status) */
    static void write(HttpServletResponse response, String code, JsonNode request, @Nullable String transactionStatus)
            throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        if (code.length() == 7) {
            answer.put("responseCode", code).put("responseMessage", "Answer configured in the sandbox");
            String reference = request.path("originalPartnerReferenceNo").asString("");
            if (transactionStatus != null) {
                answer.put("originalPartnerReferenceNo", reference)
                        .put("serviceCode", request.path("serviceCode").asString(""))
                        .put("latestTransactionStatus", transactionStatus)
                        .put("transactionStatusDesc", "Answer configured in the sandbox");
            }
        } else {
            answer.put("error", "Answer configured in the sandbox");
        }
        response.resetBuffer();
        int status = Integer.parseInt(code.substring(0, 3));
        response.setStatus(status);
        if (status == TOO_MANY_REQUESTS) {
            response.setHeader("Retry-After", "1");
        }
        response.setContentType("application/json");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
