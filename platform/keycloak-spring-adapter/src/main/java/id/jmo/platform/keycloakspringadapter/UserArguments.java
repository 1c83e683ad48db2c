package id.jmo.platform.keycloakspringadapter;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the controllers' arguments {@link CurrentUser}, {@link CurrentMember} and {@link AuditNote}. */
final class UserArguments implements HandlerMethodArgumentResolver {

    private final AuditTrail trail;

    UserArguments(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentUser.class
                || parameter.getParameterType() == AuditNote.class
                || isMember(parameter);
    }

    private static boolean isMember(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(CurrentMember.class) && parameter.getParameterType() == MemberId.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        CurrentUser user = KeycloakToken.user(SecurityContextHolder.getContext().getAuthentication());
        if (user == null) {
            throw Problem.of(HttpStatus.UNAUTHORIZED, "token-missing");
        }
        if (parameter.getParameterType() == AuditNote.class) {
            return new AuditNote(trail, (String) request.getAttribute(AuditInterceptor.RECORD, SCOPE_REQUEST));
        }
        return isMember(parameter) ? member(user) : user;
    }

    private static MemberId member(CurrentUser user) {
        if (!user.has(Role.MEMBER)) {
            throw SecurityProblems.notAllowed();
        }
        return user.memberId().orElseThrow(() -> Problem.of(HttpStatus.FORBIDDEN, "no-member"));
    }
}
