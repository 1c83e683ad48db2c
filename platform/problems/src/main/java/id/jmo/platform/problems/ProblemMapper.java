package id.jmo.platform.problems;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Maps exceptions to problems. Every other exception is an internal error: 500, with the cause in the log only. */
final class ProblemMapper {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final List<ProblemTranslation> translations;
    private final @Nullable Validator validator;

    ProblemMapper(List<ProblemTranslation> translations, @Nullable Validator validator) {
        this.translations = List.copyOf(translations);
        this.validator = validator;
    }

    Problem map(Throwable failure) {
        return translations.stream()
                .map(translation -> translation.translate(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> standard(failure));
    }

    private Problem standard(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case MethodArgumentNotValidException e -> invalid(ConstraintFaults.of(e.getBindingResult()));
            case BindException e -> invalid(ConstraintFaults.of(e.getBindingResult()));
            case HandlerMethodValidationException e -> validated(e.isForReturnValue(), ConstraintFaults.of(e), e);
            case MethodValidationException e -> validated(e.isForReturnValue(), ConstraintFaults.of(e), e);
            case ConstraintViolationException e ->
                invalid(e.getConstraintViolations().stream()
                        .map(ConstraintFaults::of)
                        .toList());
            case HttpMessageNotReadableException e -> unreadable(e);
            case MethodArgumentTypeMismatchException e -> invalid(TypeFaults.of(e.getName(), e.getRequiredType()));
            case TypeMismatchException e ->
                invalid(TypeFaults.of(Objects.requireNonNullElse(e.getPropertyName(), ""), e.getRequiredType()));
            case MissingServletRequestParameterException e -> invalid(new Fault(e.getParameterName(), "required"));
            case MissingRequestHeaderException e -> invalid(new Fault(e.getHeaderName(), "required"));
            case InvalidParameterException e -> Problem.of(HttpStatus.BAD_REQUEST, "invalid-request");
            case MissingServletRequestPartException e -> invalid(new Fault(e.getRequestPartName(), "required"));
            case NoResourceFoundException e -> Problem.of(HttpStatus.NOT_FOUND, "path-not-found");
            case NoHandlerFoundException e -> Problem.of(HttpStatus.NOT_FOUND, "path-not-found");
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed").with("method", e.getMethod());
            case HttpMediaTypeNotSupportedException e ->
                Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-not-supported")
                        .with("supported", e.getSupportedMediaTypes().toString());
            case HttpMediaTypeNotAcceptableException e -> Problem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case MaxUploadSizeExceededException e -> BodyLimitFilter.problem(Math.max(0, e.getMaxUploadSize()));
            case AsyncRequestTimeoutException e ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "took-too-long").retryAfter(RETRY_AFTER);
            case DataAccessException e -> store(e);
            case ErrorResponse response -> ofStatus(response.getStatusCode(), failure);
            case Throwable other -> other(other);
        };
    }

    private Problem other(Throwable failure) {
        BodyTooLarge tooLarge = cause(failure, BodyTooLarge.class);
        return tooLarge != null ? BodyLimitFilter.problem(tooLarge.limit()) : internal(failure);
    }

    private static Problem internal(Throwable failure) {
        LOG.error("Unexpected failure of a request", failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    private static Problem validated(boolean ourAnswer, List<Fault> faults, Throwable failure) {
        return ourAnswer ? internal(failure) : invalid(faults);
    }

    static Problem invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    private static Problem invalid(List<Fault> faults) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").faults(faults);
    }

    private static Problem store(DataAccessException failure) {
        return switch (failure) {
            case OptimisticLockingFailureException e -> Problem.of(HttpStatus.CONFLICT, "changed-meanwhile");
            case DuplicateKeyException e -> Problem.of(HttpStatus.CONFLICT, "exists-already");
            case DataAccessResourceFailureException e -> storeDown(e);
            case TransientDataAccessException e -> storeDown(e);
            case DataAccessException e -> internal(e);
        };
    }

    private static Problem storeDown(DataAccessException failure) {
        LOG.warn(
                "The database is unavailable: {}",
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage(),
                failure);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable").retryAfter(RETRY_AFTER);
    }

    /** The problem of an error that has a status only, such as one that a filter sent. */
    static Problem ofStatus(HttpStatusCode code, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null || !status.isError() || status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return failure == null ? Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error") : internal(failure);
        }
        return switch (status) {
            case NOT_FOUND -> Problem.of(status, "path-not-found");
            case BAD_REQUEST -> Problem.of(status, "invalid-request");
            default -> Problem.of(status, "status-" + status.value());
        };
    }

    private Problem unreadable(HttpMessageNotReadableException failure) {
        if (failure instanceof FaultyBody body) {
            return invalid(withViolations(body));
        }
        BodyTooLarge tooLarge = cause(failure, BodyTooLarge.class);
        if (tooLarge != null) {
            return BodyLimitFilter.problem(tooLarge.limit());
        }
        JacksonException json = cause(failure, JacksonException.class);
        return switch (json) {
            case MismatchedInputException e
            when !e.getPath().isEmpty() -> invalid(TypeFaults.of(FaultyFields.path(e), e.getTargetType()));
            case MismatchedInputException e
            when e.getCurrentToken() != null -> Problem.of(HttpStatus.BAD_REQUEST, "body-of-wrong-kind");
            case StreamReadException e -> malformed(e);
            case JacksonException e when !e.getPath().isEmpty() -> invalid(new Fault(FaultyFields.path(e), "invalid"));
            case null -> Problem.of(HttpStatus.BAD_REQUEST, "body-missing");
            default -> Problem.of(HttpStatus.BAD_REQUEST, "malformed-body");
        };
    }

    private static Problem malformed(JacksonException failure) {
        TokenStreamLocation at = failure.getLocation();
        return at == null
                ? Problem.of(HttpStatus.BAD_REQUEST, "malformed-body")
                : Problem.of(HttpStatus.BAD_REQUEST, "malformed-json")
                        .with("line", at.getLineNr())
                        .with("column", at.getColumnNr());
    }

    /** Validates the readable fields as well, so that one answer names every fault. */
    private List<Fault> withViolations(FaultyBody body) {
        List<Fault> all = new ArrayList<>(body.faults());
        Object readable = body.readable();
        if (validator != null && readable != null) {
            Set<String> reported = new HashSet<>(all.stream().map(Fault::field).toList());
            validator.validate(readable).stream()
                    .map(ConstraintFaults::of)
                    .filter(fault -> !reported.contains(fault.field()))
                    .forEach(all::add);
        }
        return all;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
