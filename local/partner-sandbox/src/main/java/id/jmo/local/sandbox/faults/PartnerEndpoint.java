package id.jmo.local.sandbox.faults;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A partner's HTTP endpoint, as the fault filter sees it: matches faults to requests, and may log the requests. */
public interface PartnerEndpoint {

    boolean belongsTo(Target target);

    /** The account, NIK, phone number or browser that a request is about; null if it names none. */
    @Nullable
    String subjectOf(Target target, HttpServletRequest request, JsonNode body);

    /** Called before the request is processed. Returns its id for {@link #answered}. */
    default long received(Target target, HttpServletRequest request, JsonNode body) {
        return 0;
    }

    /** Called with the response code, or with the fault that was applied. */
    default void answered(long requestId, String outcome) {}
}
