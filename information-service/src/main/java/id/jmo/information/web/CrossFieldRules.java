package id.jmo.information.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Checks the rules that concern several fields of a request, each named with the field that is at fault. */
@Documented
@Constraint(validatedBy = CrossFieldRules.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CrossFieldRules {

    String message() default "invalid";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A request with such rules. */
    interface Checked {

        /** Reports what is wrong; a field that is absent is reported elsewhere. */
        void check(Faults faults);
    }

    /** Where faults are reported. */
    @FunctionalInterface
    interface Faults {

        /** @param field a component of the request */
        void add(String field, String code);
    }

    /** Asks the request itself. */
    final class Check implements ConstraintValidator<CrossFieldRules, Checked> {

        @Override
        public boolean isValid(Checked request, ConstraintValidatorContext context) {
            boolean[] valid = {true};
            context.disableDefaultConstraintViolation();
            request.check((field, code) -> {
                valid[0] = false;
                context.buildConstraintViolationWithTemplate(code)
                        .addPropertyNode(field)
                        .addConstraintViolation();
            });
            return valid[0];
        }
    }
}
