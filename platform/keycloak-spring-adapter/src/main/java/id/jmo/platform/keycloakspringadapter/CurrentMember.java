package id.jmo.platform.keycloakspringadapter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@link id.jmo.platform.values.MemberId} of the caller, as an argument of a controller's method. A caller who
 * lacks the role member or whose account belongs to no member is refused with 403.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface CurrentMember {}
