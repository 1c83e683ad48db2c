package id.jmo.platform.problems;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts on the class path, without a service around them. */
public final class ProblemTextsTestAccess {

    private ProblemTextsTestAccess() {}

    public static ProblemTexts texts() {
        return new ProblemTexts(new PathMatchingResourcePatternResolver());
    }
}
