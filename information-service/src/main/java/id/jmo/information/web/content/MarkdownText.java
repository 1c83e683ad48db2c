package id.jmo.information.web.content;

import id.jmo.information.application.content.Markdown;
import id.jmo.information.web.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Markdown that editors may write, or no text: without HTML, and with links and images of safe kinds only. */
@Documented
@Constraint(validatedBy = MarkdownText.Check.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface MarkdownText {

    String message() default "control-characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names what is wrong with the text. */
    final class Check implements ConstraintValidator<MarkdownText, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.length() > ContentRequests.LONGEST_BODY) {
                return true; // reported as required, or as too long
            }
            if (!text.codePoints()
                    .allMatch(character ->
                            character == '\n' || character == '\t' || PlainText.Check.isVisible(character))) {
                return false;
            }
            Optional<String> fault = Markdown.fault(text);
            return fault.isEmpty() || PlainText.Check.refuse(context, fault.get());
        }
    }
}
