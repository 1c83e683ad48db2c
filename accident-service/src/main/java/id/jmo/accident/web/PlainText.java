package id.jmo.accident.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text that people read: without control characters besides line breaks and tabs, and without the marks that turn the
 * direction of writing and so show something else than is there.
 */
@Documented
@Constraint(validatedBy = PlainText.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface PlainText {

    String message() default "control-characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at every character. */
    final class Check implements ConstraintValidator<PlainText, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().allMatch(Check::isPlain);
        }

        private static boolean isPlain(int character) {
            boolean breaks = character == '\n' || character == '\r' || character == '\t';
            boolean turns = isBetween(character, 0x202A, 0x202E) || isBetween(character, 0x2066, 0x2069);
            return breaks || (!Character.isISOControl(character) && !turns && Character.isDefined(character));
        }

        private static boolean isBetween(int character, int first, int last) {
            return first <= character && character <= last;
        }
    }
}
