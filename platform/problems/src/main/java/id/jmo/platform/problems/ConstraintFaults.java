package id.jmo.platform.problems;

import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;

/** Maps violations of Bean Validation to fault codes. */
final class ConstraintFaults {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Min", "min"),
            Map.entry("DecimalMin", "min"),
            Map.entry("Max", "max"),
            Map.entry("DecimalMax", "max"),
            Map.entry("WellFormedNik", "nik-form"),
            Map.entry("WellFormedKpj", "kpj-form"),
            Map.entry("WellFormedPhone", "phone-form"),
            Map.entry("AssertTrue", "invalid"),
            Map.entry("AssertFalse", "invalid"));

    private ConstraintFaults() {}

    static List<Fault> of(Errors errors) {
        List<Fault> faults = new ArrayList<>();
        for (ObjectError error : errors.getAllErrors()) {
            String field = error instanceof FieldError fieldError ? fieldError.getField() : "";
            if (error.contains(ConstraintViolation.class)) {
                faults.add(of(field, error.unwrap(ConstraintViolation.class)));
            } else {
                faults.add(new Fault(field, "typeMismatch".equals(error.getCode()) ? "type" : "invalid"));
            }
        }
        return faults;
    }

    static List<Fault> of(MethodValidationResult result) {
        List<Fault> faults = new ArrayList<>();
        for (ParameterValidationResult parameter : result.getParameterValidationResults()) {
            if (parameter instanceof ParameterErrors errors) {
                faults.addAll(of((Errors) errors));
                continue;
            }
            String name = nameOf(parameter.getMethodParameter());
            for (MessageSourceResolvable error : parameter.getResolvableErrors()) {
                faults.add(of(name == null ? "" : name, parameter.unwrap(error, ConstraintViolation.class)));
            }
        }
        return faults;
    }

    /** As the client sends it. */
    private static @Nullable String nameOf(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        return header == null || header.name().isEmpty() ? parameter.getParameterName() : header.name();
    }

    static Fault of(ConstraintViolation<?> violation) {
        return of(violation.getPropertyPath().toString(), violation);
    }

    static Fault of(String field, ConstraintViolation<?> violation) {
        Annotation annotation = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String own = ownCode(violation.getMessageTemplate());
        String code = own != null ? own : code(annotation.annotationType().getSimpleName(), attributes);
        return new Fault(field, code, attributes);
    }

    /** A constraint's message in the form of a code ({@code own-code}) is the code of the fault. */
    private static @Nullable String ownCode(@Nullable String template) {
        return template != null && template.matches("[a-z0-9]+(-[a-z0-9]+)*") ? template : null;
    }

    private static String code(String constraint, Map<String, Object> attributes) {
        if (constraint.equals("Size")) {
            return sizeCode(attributes);
        }
        String known = CODES.get(constraint);
        return known != null
                ? known
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** A bound that the constraint leaves out must not be shown as "at most 2147483647". */
    private static String sizeCode(Map<String, Object> attributes) {
        boolean hasMin = !Integer.valueOf(0).equals(attributes.get("min"));
        boolean hasMax = !Integer.valueOf(Integer.MAX_VALUE).equals(attributes.get("max"));
        return hasMin && hasMax ? "size" : hasMin ? "too-short" : "too-long";
    }
}
