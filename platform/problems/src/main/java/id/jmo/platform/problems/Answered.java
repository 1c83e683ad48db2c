package id.jmo.platform.problems;

import jakarta.servlet.http.HttpServletRequest;

/** Tells whether an answer is the considered word of the service's own code, or of the machinery around it. */
public final class Answered {

    private static final String BY_DOMAIN = Answered.class.getName() + ".byDomain";

    private Answered() {}

    /**
     * Whether the request was refused by a {@link Problem} that the service itself threw, and that is not passing. The
     * same request would be refused the same way again.
     */
    public static boolean byDomain(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(BY_DOMAIN));
    }

    static void byDomain(HttpServletRequest request, Problem problem) {
        request.setAttribute(BY_DOMAIN, problem.retryAfter().isEmpty());
    }
}
