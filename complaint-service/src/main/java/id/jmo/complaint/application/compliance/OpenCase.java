package id.jmo.complaint.application.compliance;

import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceContext;
import id.jmo.complaint.model.compliance.ComplianceNumber;
import id.jmo.complaint.model.compliance.ComplianceState;
import id.jmo.complaint.model.compliance.Employer;
import id.jmo.complaint.model.compliance.EmployerIdentity;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the open case against an employer, or opens one. The employer's entry in the store is written before the case and
 * names its id, so that reports at once, and one that is tried again after a crash, come to the same case.
 */
@UseCase
public class OpenCase {

    private static final Logger LOG = LoggerFactory.getLogger(OpenCase.class);
    private static final int MAX_ATTEMPTS = 5;

    private final ComplianceCases cases;
    private final MoveCase moves;
    private final ComplianceMetrics metrics;
    private final RandomGenerator random = new SecureRandom();

    OpenCase(ComplianceCases cases, MoveCase moves, ComplianceMetrics metrics) {
        this.cases = cases;
        this.moves = moves;
        this.metrics = metrics;
    }

    /** The case that a report about the employer joins; it was open when it was looked at. */
    public ComplianceCaseId caseFor(Employer employer) {
        EmployerIdentity identity = employer.identity();
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            ComplianceCaseId named = cases.caseOf(identity, ComplianceCaseId.next());
            Optional<ComplianceCase> known = cases.find(named);
            if (known.isEmpty()) {
                return open(named, employer);
            }
            ComplianceCase current = merged(known.get());
            if (current.state().isOpen()) {
                return current.id();
            }
            cases.replaceCaseOf(identity, named, ComplianceCaseId.next());
        }
        throw new IllegalStateException("No open case after %d attempts".formatted(MAX_ATTEMPTS));
    }

    /** The case that this one was merged into, at last; the case itself if it was not. */
    public ComplianceCase merged(ComplianceCase of) {
        ComplianceCase last = of;
        while (last.state() instanceof ComplianceState.Merged(ComplianceCaseId into)) {
            last = cases.find(into).orElseThrow();
        }
        return last;
    }

    private ComplianceCaseId open(ComplianceCaseId id, Employer employer) {
        ComplianceContext context = moves.context();
        int year = Jakarta.dateOf(context.now()).getYear();
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            ComplianceCase opened = ComplianceCase.open(id, ComplianceNumber.random(year, random), employer, context);
            switch (cases.add(opened)) {
                case ADMITTED -> {
                    LOG.info("Compliance case {} is opened", id);
                    metrics.opened();
                    return id;
                }
                case REPEATED -> {
                    return id;
                }
                case NUMBER_TAKEN -> {}
            }
        }
        throw new IllegalStateException("No number is free after %d attempts".formatted(MAX_ATTEMPTS));
    }
}
