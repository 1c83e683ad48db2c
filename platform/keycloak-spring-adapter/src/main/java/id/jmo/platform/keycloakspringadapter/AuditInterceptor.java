package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.keycloakspringadapter.KeycloakToken.UncountedRoles;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Uuid7;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Records every request of staff, and those of members that are {@link Audited}: before it is executed, so that nothing is read
 * or done without a record, and again with the status of the response. Refused requests are recorded too, also those of accounts
 * of staff whose token lacks the second factor or is not of a client of staff.
 */
final class AuditInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AuditInterceptor.class);
    static final String RECORD = AuditInterceptor.class.getName() + ".record";

    /** Of a request for a case: an {@link AuditSubject} has said whose data it is, or that nobody may learn that. */
    static final String SUBJECT_DECIDED = AuditInterceptor.class.getName() + ".subject-decided";

    /** The variable that {@link AuditTrail#readsOf} looks for. */
    static final String MEMBER = "memberId";

    /** Of a refusal: the roles of staff that did not count, and what the token lacked. */
    static final String UNCOUNTED_ROLES = "uncountedRoles";

    static final String LACKING = "lacking";

    private static final int MAX_QUERY_LENGTH = 1_000;

    private final AuditTrail trail;
    private final List<AuditSubject> subjects;
    private final Clock clock;

    AuditInterceptor(AuditTrail trail, List<AuditSubject> subjects, Clock clock) {
        this.trail = trail;
        this.subjects = List.copyOf(subjects);
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        CurrentUser user = KeycloakToken.user(caller);
        UncountedRoles uncounted = KeycloakToken.uncounted(caller)
                .filter(_ -> user != null && !admits(handler, user))
                .orElse(null);
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && user != null
                && (user.isStaff() || uncounted != null || isAudited(handler))) {
            AuditRecord record = record(request, user, uncounted);
            trail.begin(record);
            request.setAttribute(RECORD, record.id());
            if (subjects.stream().anyMatch(subject -> record.variables().containsKey(subject.variable()))) {
                request.setAttribute(SUBJECT_DECIDED, true);
            }
        }
        return true;
    }

    private static boolean isAudited(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(Audited.class);
    }

    /** What an account of staff may do as a member, or as anybody, is no refusal. */
    private static boolean admits(Object handler, CurrentUser user) {
        if (!(handler instanceof HandlerMethod method)) {
            return false;
        }
        ForRole allowed = AllowedRoles.of(method);
        return method.hasMethodAnnotation(PermitAll.class)
                || (allowed != null && Arrays.stream(allowed.value()).anyMatch(user::has));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(RECORD) instanceof String id) {
            try {
                trail.end(id, response.getStatus());
            } catch (RuntimeException unrecorded) {
                // The access itself is recorded, and the response is already sent.
                LOG.error("Status {} could not be added to audit record {}", response.getStatus(), id, unrecorded);
            }
        }
    }

    private AuditRecord record(HttpServletRequest request, CurrentUser user, @Nullable UncountedRoles uncounted) {
        boolean staff = user.isStaff() || uncounted != null;
        String query = request.getQueryString();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new AuditRecord(
                Uuid7.next().toString(),
                clock.instant(),
                user.id(),
                // Names of members are encrypted wherever they are kept; their id says who it was.
                staff ? user.name() : null,
                realmNames(user.roles()).toList(),
                request.getMethod(),
                pattern == null || pattern.equals("/**") ? request.getRequestURI() : pattern.toString(),
                variables(request, staff ? null : user.member(), uncounted),
                query == null ? null : query.substring(0, Math.min(query.length(), MAX_QUERY_LENGTH)),
                null,
                null,
                MDC.get("traceId"));
    }

    private static Stream<String> realmNames(Set<Role> roles) {
        return roles.stream().map(Role::realmName).sorted();
    }

    /** Those of the route, and the member whose data it is about, if one of them says. */
    private Map<String, String> variables(
            HttpServletRequest request, @Nullable MemberId own, @Nullable UncountedRoles uncounted) {
        Map<String, String> variables = new HashMap<>();
        if (own != null) {
            variables.put(MEMBER, own.toString());
        }
        if (uncounted != null) {
            variables.put(UNCOUNTED_ROLES, realmNames(uncounted.roles()).collect(Collectors.joining(",")));
            variables.put(LACKING, uncounted.lack().inRecord());
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> variables.put(name.toString(), Objects.toString(value)));
        }
        for (AuditSubject subject : subjects) {
            String value = variables.get(subject.variable());
            if (value != null) {
                memberOf(subject, value).ifPresent(member -> variables.putIfAbsent(MEMBER, member.toString()));
            }
        }
        return variables;
    }

    private static Optional<MemberId> memberOf(AuditSubject subject, String value) {
        try {
            return subject.memberOf(value);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
