package id.jmo.platform.keycloakspringadapter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call a controller's methods; one of them is enough. On a method it replaces the one on the class.
 * A method without it, on itself and on its class, refuses every caller, unless it is for everybody: such a method is
 * marked {@link jakarta.annotation.security.PermitAll} and its path stands in {@code jmo.security.open-paths}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForRole {

    Role[] value();
}
