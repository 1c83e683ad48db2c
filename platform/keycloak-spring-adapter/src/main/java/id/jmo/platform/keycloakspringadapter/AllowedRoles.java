package id.jmo.platform.keycloakspringadapter;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Finds the roles that may call a controller's method. */
final class AllowedRoles {

    private AllowedRoles() {}

    /** Those of the method, else those of its class; {@code null} where nobody is allowed. */
    static @Nullable ForRole of(HandlerMethod method) {
        ForRole onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ForRole.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ForRole.class);
    }
}
