package id.jmo.platform.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses compressed bodies with what is accepted instead (RFC 7694). Bodies are small here, and one that is larger inside than
 * outside would pass the limit of its size.
 */
final class ContentEncodingFilter extends OncePerRequestFilter {

    private static final String NONE = "identity";
    private static final String ACCEPTED = "application/json, Content-Encoding: identity";

    private final ProblemWriter problems;

    ContentEncodingFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isEncoded(request.getHeaders(HttpHeaders.CONTENT_ENCODING))) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, NONE);
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-not-supported")
                            .with("supported", ACCEPTED));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isEncoded(Enumeration<String> encodings) {
        while (encodings.hasMoreElements()) {
            String encoding = encodings.nextElement().strip();
            if (!encoding.isEmpty() && !encoding.equalsIgnoreCase(NONE)) {
                return true;
            }
        }
        return false;
    }
}
