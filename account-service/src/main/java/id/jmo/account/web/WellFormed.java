package id.jmo.account.web;

import id.jmo.account.model.Npwp;
import id.jmo.account.model.registration.Passport;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A text in the form of one of the model's values, or no text; the message is the code of the fault. */
@Documented
@Constraint(validatedBy = WellFormed.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface WellFormed {

    Form value();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The values whose forms are known here. The model's own rule decides. */
    enum Form {
        NAME(PersonName::isWellFormed),
        EMAIL(EmailAddress::isWellFormed),
        PHONE(PhoneNumber::isWellFormed),
        NPWP(Npwp::isWellFormed),
        COUNTRY(Passport::isCountry),
        PASSPORT(Passport::isNumber),
        EMPLOYER_NUMBER(EmployerNumber::isWellFormed);

        private final Predicate<String> rule;

        Form(Predicate<String> rule) {
            this.rule = rule;
        }
    }

    /** Applies the rule of the form. */
    final class Check implements ConstraintValidator<WellFormed, String> {

        private Form form = Form.NAME;

        @Override
        public void initialize(WellFormed annotation) {
            form = annotation.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || form.rule.test(text);
        }
    }
}
