package id.jmo.contribution.messaging;

import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.collection.UnappliedPayment;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.contribution.model.employment.EmploymentFact;
import id.jmo.contribution.model.member.MemberFacts;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.contribution.model.worker.WorkerFact;
import id.jmo.platform.application.Event;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    public static Event event(Contribution paid) {
        return new ContributionEventMapper().map(paid).orElseThrow();
    }

    public static Event event(WorkerFact fact) {
        return new WorkerEventMapper().map(fact).orElseThrow();
    }

    public static Event event(UnappliedPayment payment) {
        return new UnappliedPaymentEventMapper().map(payment).orElseThrow();
    }

    public static MemberFacts member(JsonMapper json, byte[] body) {
        return json.readValue(body, MemberEvent.class).facts();
    }

    public static WorkerAccount worker(JsonMapper json, byte[] body) {
        return json.readValue(body, WorkerAccepted.class).account();
    }

    public static Event event(EmploymentFact fact) {
        return new EmploymentEventMapper().map(fact).orElseThrow();
    }

    public static Event event(RegisteredEmployer employer) {
        return new EmployerEventMapper().map(employer).orElseThrow();
    }

    /** What a credit to savings says of a contribution: {@code <contribution> <amount>}. */
    public static String credit(JsonMapper json, byte[] body) {
        SavingsCredited credit = json.readValue(body, SavingsCredited.class);
        return credit.contribution().orElseThrow() + " " + credit.amount().amount();
    }
}
