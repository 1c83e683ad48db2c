package id.jmo.account.web;

import id.jmo.account.model.heirs.HeirDeclaration;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shares that are 100 percent together; one that is missing is its own field's fault. */
@Documented
@Constraint(validatedBy = WholeShares.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface WholeShares {

    String message() default "shares-not-whole";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Adds them up. */
    final class Check implements ConstraintValidator<WholeShares, List<HeirsRequest.HeirRequest>> {

        @Override
        public boolean isValid(@Nullable List<HeirsRequest.HeirRequest> heirs, ConstraintValidatorContext context) {
            if (heirs == null || heirs.isEmpty()) {
                return true;
            }
            return heirs.stream()
                            .filter(Objects::nonNull)
                            .map(HeirsRequest.HeirRequest::percent)
                            .filter(Objects::nonNull)
                            .mapToLong(Integer::longValue)
                            .sum()
                    == HeirDeclaration.WHOLE;
        }
    }
}
