package id.jmo.platform.keycloakspringadapter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of an officer, operator or auditor.
 *
 * @param id of this record
 * @param at when it came in
 * @param who the subject of the token
 * @param name of the person, as the token gives it
 * @param roles those we know
 * @param method of HTTP
 * @param route the pattern of the path ({@code /api/v1/members/{memberId}}), or the path where no route matched
 * @param variables what stood in the path in place of the pattern's names: whose data it was
 * @param query what stood after the path: the selection that was looked at or acted on; never personal data, which no
 *     address of ours holds
 * @param reason why the person did it, in their own words; none where nobody is asked for one
 * @param status the answer's; none while the request is under way, and for good if the service died over it
 * @param traceId the trace it belongs to
 */
public record AuditRecord(
        String id,
        Instant at,
        String who,
        @Nullable String name,
        List<String> roles,
        String method,
        String route,
        Map<String, String> variables,
        @Nullable String query,
        @Nullable String reason,
        @Nullable Integer status,
        @Nullable String traceId) {}
