package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds to the audit record whose data an answer shows, before it is sent: nobody's data is shown without a record. What a case
 * shows, its {@link AuditSubject} has recorded.
 */
@ControllerAdvice
final class ShownMembersAdvice implements ResponseBodyAdvice<Object> {

    private final AuditTrail trail;

    ShownMembersAdvice(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet
                && servlet.getServletRequest().getAttribute(AuditInterceptor.RECORD) instanceof String record
                && servlet.getServletRequest().getAttribute(AuditInterceptor.SUBJECT_DECIDED) == null) {
            Set<MemberId> members = ShownMembers.in(body);
            if (!members.isEmpty()) {
                trail.addShown(record, members);
            }
        }
        return body;
    }
}
