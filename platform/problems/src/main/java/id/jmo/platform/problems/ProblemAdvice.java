package id.jmo.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.MimeType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every exception of a controller with a problem. Last in order, so that a service's own advice wins. */
@ControllerAdvice
@Order
class ProblemAdvice {

    private final ProblemMapper mapper;
    private final ProblemWriter writer;

    ProblemAdvice(ProblemMapper mapper, ProblemWriter writer) {
        this.mapper = mapper;
        this.writer = writer;
    }

    @ExceptionHandler
    void handle(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof AsyncRequestNotUsableException
                || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return; // The client has disconnected.
        }
        if (failure instanceof HttpRequestMethodNotSupportedException e && e.getSupportedHttpMethods() != null) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    e.getSupportedHttpMethods().stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
        }
        if (failure instanceof HttpMediaTypeNotSupportedException e) {
            response.setHeader(
                    HttpHeaders.ACCEPT,
                    e.getSupportedMediaTypes().stream().map(MimeType::toString).collect(Collectors.joining(", ")));
        }
        Problem problem = mapper.map(failure);
        if (problem == failure) {
            Answered.byDomain(request, problem);
        }
        writer.write(request, response, problem);
    }
}
