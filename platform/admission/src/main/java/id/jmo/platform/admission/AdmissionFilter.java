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
 * Serves as many requests at a time as the service can take. A thread costs next to nothing, but what it holds does not:
 * without a bound an overloaded service answers everybody late and nobody in time, and then has no memory left.
 */
final class AdmissionFilter extends OncePerRequestFilter {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Bulkhead places;
    private final Farewell farewell;
    private final ProblemWriter problems;

    AdmissionFilter(Bulkhead places, Farewell farewell, ProblemWriter problems) {
        this.places = places;
        this.farewell = farewell;
        this.problems = problems;
    }

    /** Whoever watches over an overloaded service must be able to see it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (farewell.hasBegun()) {
            // The next request of this caller goes to an instance that stays.
            response.setHeader("Connection", "close");
        }
        if (farewell.isOver() || !places.tryAcquirePermission()) {
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "service-busy").retryAfter(SOON));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.onComplete();
        }
    }
}
