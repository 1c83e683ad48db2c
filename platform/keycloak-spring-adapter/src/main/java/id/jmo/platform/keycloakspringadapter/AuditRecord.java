package id.jmo.platform.keycloakspringadapter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of an officer, operator or auditor, or one by which members change something of their own ({@link Audited}).
 *
 * @param id of this record
 * @param at when the request arrived
 * @param who the subject of the token
 * @param name of the person, as the token gives it; none of a member
 * @param roles those of {@link Role}
 * @param method of HTTP
 * @param route the pattern of the path ({@code /api/v1/members/{memberId}}), or the path where no route matched
 * @param variables the values of the route's variables, the member whose data it was, under {@code memberIds} the members whom
 *     the answer showed; of a file that was sent or released {@code fileSha256}, {@code fileBytes}, and once it was read
 *     {@code fileLines} and its sums, such as {@code fileSum.amount}; and under {@code uncountedRoles} the roles of staff that did not count because the token was
 *     {@code lacking} the {@code second-factor} or the {@code client-of-staff}
 * @param query the query string: which selection was read or acted on; our URLs never contain personal data
 * @param reason why the person did it, in their own words; none where no reason is required
 * @param status of the response; none while the request is in progress, and for good if the service died during it
 * @param traceId of the request
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
