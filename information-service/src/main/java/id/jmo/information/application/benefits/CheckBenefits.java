package id.jmo.information.application.benefits;

import id.jmo.information.application.members.MemberRecord;
import id.jmo.information.model.benefits.Assessment;
import id.jmo.information.model.benefits.Benefit;
import id.jmo.information.model.benefits.BenefitPolicy;
import id.jmo.information.model.benefits.Statement;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks which additional benefits a member may apply for. Nothing of it is stored. */
@UseCase
public class CheckBenefits {

    private final MemberRecord facts;
    private final BenefitPolicy policy;
    private final Clock clock;

    CheckBenefits(MemberRecord facts, BenefitPolicy policy, Clock clock) {
        this.facts = facts;
        this.policy = policy;
        this.clock = clock;
    }

    /** @return empty as long as no event of the member has arrived */
    public Optional<Assessment> check(MemberId member, Benefit benefit, Statement said) {
        return facts.find(member).map(known -> policy.assess(benefit, known, said, Jakarta.today(clock)));
    }

    /**
     * All benefits, by what the events show alone.
     *
     * @return empty as long as no event of the member has arrived
     */
    public Optional<List<Assessment>> checkAll(MemberId member) {
        return facts.find(member)
                .map(known -> Arrays.stream(Benefit.values())
                        .map(benefit -> policy.assess(benefit, known, Statement.NONE, Jakarta.today(clock)))
                        .toList());
    }
}
