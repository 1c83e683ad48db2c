package id.jmo.platform.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the operations of a controller are about. On a controller that others extend it says which words of its methods' names
 * and first sentences stand for the subject; on those that extend it, by which words they are replaced.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OperationSubject {

    /** In the ids of the operations: {@code Import}, {@code MemberImport}. */
    String id();

    /** In the summaries: {@code an import}, {@code an import of members}. */
    String text();
}
