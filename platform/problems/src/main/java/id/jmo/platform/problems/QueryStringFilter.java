package id.jmo.platform.problems;

import id.jmo.platform.values.QueryString;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a query that cannot be decoded, before the container drops parameters of it or fails. */
final class QueryStringFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    QueryStringFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> faulty = Optional.ofNullable(request.getQueryString()).flatMap(QueryString::faultyParameter);
        if (faulty.isPresent()) {
            problems.write(request, response, ProblemMapper.invalid(new Fault(faulty.get(), "query-unreadable")));
        } else {
            chain.doFilter(request, response);
        }
    }
}
