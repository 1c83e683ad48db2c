package id.jmo.platform.problems;

import jakarta.servlet.http.HttpServletRequest;

/** Marks requests that the service's own code refused, in contrast to the framework around it. */
public final class Answered {

    private static final String BY_DOMAIN = Answered.class.getName() + ".byDomain";

    private Answered() {}

    /**
     * Whether the service itself refused the request with a {@link Problem} that is not transient: the same request
     * would be refused again.
     */
    public static boolean byDomain(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(BY_DOMAIN));
    }

    static void byDomain(HttpServletRequest request, Problem problem) {
        request.setAttribute(BY_DOMAIN, problem.retryAfter().isEmpty());
    }
}
