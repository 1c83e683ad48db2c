package id.jmo.information.web.branches;

import id.jmo.platform.problems.Problem;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about branches. The texts are in {@code messages/problems_*.properties}. */
final class BranchProblems {

    private BranchProblems() {}

    static Problem branchNotFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "branch-not-found");
    }
}
