package id.jmo.platform.admission;

import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemWriter;
import io.github.resilience4j.bulkhead.Bulkhead;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the requests that are served at the same time and refuses the rest with 503. A virtual thread is cheap, but
 * the memory that its request holds is not: without a limit an overloaded service answers every request too late, and
 * then runs out of memory.
 */
final class AdmissionFilter extends OncePerRequestFilter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Bulkhead slots;
    private final GracefulDrain drain;
    private final ProblemWriter problems;

    AdmissionFilter(Bulkhead slots, GracefulDrain drain, ProblemWriter problems) {
        this.slots = slots;
        this.drain = drain;
        this.problems = problems;
    }

    /** Monitoring must see an overloaded service. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (drain.hasStarted()) {
            // So that the next request of this client opens a connection to another instance.
            response.setHeader("Connection", "close");
        }
        if (drain.isFinished() || !slots.tryAcquirePermission()) {
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "service-busy").retryAfter(RETRY_AFTER));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            slots.onComplete();
        }
    }
}
