package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.problems.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Allows a request to a controller only by a {@link ForRole}, or by a {@link PermitAll} that says that all may. */
final class AccessInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AccessInterceptor.class);

    private final OpenPaths platform;

    /** @param platform paths whose methods are marked in no way, because they are not ours */
    AccessInterceptor(OpenPaths platform) {
        this.platform = platform;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean checkedBefore = request.getDispatcherType() != DispatcherType.REQUEST;
        if (!checkedBefore && handler instanceof HandlerMethod method && !isOpen(request, method)) {
            require(method);
        }
        return true;
    }

    private boolean isOpen(HttpServletRequest request, HandlerMethod method) {
        return method.hasMethodAnnotation(PermitAll.class)
                || platform.contains(request)
                || ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private static void require(HandlerMethod method) {
        CurrentUser user = KeycloakToken.user(SecurityContextHolder.getContext().getAuthentication());
        if (user == null) {
            throw Problem.of(HttpStatus.UNAUTHORIZED, "token-missing");
        }
        ForRole allowed = allowed(method);
        if (allowed == null) {
            LOG.error("{} has no @ForRole: every caller is refused", method.getShortLogMessage());
            throw SecurityProblems.notAllowed();
        }
        if (Arrays.stream(allowed.value()).noneMatch(user::has)) {
            throw SecurityProblems.notAllowed();
        }
    }

    private static @Nullable ForRole allowed(HandlerMethod method) {
        ForRole onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ForRole.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ForRole.class);
    }
}
