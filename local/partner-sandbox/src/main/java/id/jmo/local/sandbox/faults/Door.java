package id.jmo.local.sandbox.faults;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a partner tells about the requests that arrive at its door, so that a fault can be aimed and a visit noted. */
public interface Door {

    boolean belongsTo(Target target);

    /** The account, NIK or phone that a request is about, if it tells. */
    @Nullable
    String subjectOf(Target target, JsonNode body);

    /** A request has arrived; nothing has been done yet. Returns a number for {@link #answered}. */
    default long arrived(Target target, HttpServletRequest request, JsonNode body) {
        return 0;
    }

    /** How the request was answered, in a few words, or which fault came between. */
    default void answered(long visit, String how) {}
}
