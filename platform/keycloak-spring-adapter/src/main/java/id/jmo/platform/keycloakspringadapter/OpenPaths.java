package id.jmo.platform.keycloakspringadapter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The paths that need no token. */
final class OpenPaths {

    private final RequestMatcher matcher;

    OpenPaths(List<String> patterns) {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> matchers =
                patterns.stream().<RequestMatcher>map(builder::matcher).toList();
        this.matcher = matchers.isEmpty() ? request -> false : new OrRequestMatcher(matchers);
    }

    RequestMatcher matcher() {
        return matcher;
    }

    boolean contains(HttpServletRequest request) {
        return matcher.matches(request);
    }
}
