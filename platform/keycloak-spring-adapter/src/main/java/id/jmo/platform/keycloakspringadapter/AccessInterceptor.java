package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.problems.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Allows a request to a controller only by a {@link ForRole}, or by a {@link PermitAll} that says that all may. Who works here
 * decides only with an account that says which member they are, or that they are none.
 */
final class AccessInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AccessInterceptor.class);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final OpenPaths platform;

    /** @param platform paths whose methods are marked in no way, because they are not ours */
    AccessInterceptor(OpenPaths platform) {
        this.platform = platform;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean checkedBefore = request.getDispatcherType() != DispatcherType.REQUEST;
        if (!checkedBefore && handler instanceof HandlerMethod method && !isOpen(request, method)) {
            require(request, method);
        }
        return true;
    }

    private boolean isOpen(HttpServletRequest request, HandlerMethod method) {
        return method.hasMethodAnnotation(PermitAll.class)
                || isQuestionForMethods(request, method)
                || platform.contains(request)
                || ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    /** Spring's own handler of OPTIONS, which answers with the methods that the address has, and with nothing else. */
    private static boolean isQuestionForMethods(HttpServletRequest request, HandlerMethod method) {
        return HttpMethod.OPTIONS.matches(request.getMethod())
                && method.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class;
    }

    private static void require(HttpServletRequest request, HandlerMethod method) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        CurrentUser user = KeycloakToken.user(caller);
        if (user == null) {
            throw Problem.of(HttpStatus.UNAUTHORIZED, "token-missing");
        }
        ForRole allowed = AllowedRoles.of(method);
        if (allowed == null) {
            LOG.error("{} has no @ForRole: every caller is refused", method.getShortLogMessage());
            throw SecurityProblems.notAllowed();
        }
        List<Role> admitting = Arrays.stream(allowed.value()).filter(user::has).toList();
        if (admitting.isEmpty()) {
            KeycloakToken.uncounted(caller)
                    .ifPresent(uncounted -> LOG.warn(
                            "The roles {} of the account {} do not count: its token lacks the {}",
                            uncounted.roles(),
                            user.id(),
                            uncounted.lack().inRecord()));
            throw SecurityProblems.notAllowed();
        }
        if (!READING.contains(request.getMethod())
                && admitting.stream().allMatch(Role::isEmployee)
                && !KeycloakToken.saysWhichMember(caller)) {
            LOG.warn(
                    "The account {} does not say which member its person is, nor that they are none: it decides"
                            + " nothing",
                    user.id());
            throw SecurityProblems.notAllowed();
        }
    }
}
