package id.jmo.information.model.benefits;

import id.jmo.information.model.benefits.BenefitRules.Housing;
import id.jmo.information.model.benefits.BenefitRules.JobLoss;
import id.jmo.information.model.benefits.BenefitRules.Loan;
import id.jmo.information.model.benefits.BenefitRules.Pension;
import id.jmo.information.model.benefits.BenefitRules.Sertakan;
import id.jmo.information.model.benefits.Finding.Reason;
import id.jmo.information.model.members.MemberFacts;
import id.jmo.information.model.members.MemberFacts.Membership;
import id.jmo.information.model.members.MemberFacts.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who may apply for which benefit. Every condition is answered, also after the first that is not met. */
public record BenefitPolicy(BenefitRules rules) {

    public Assessment assess(Benefit benefit, MemberFacts member, Statement said, LocalDate today) {
        return switch (benefit) {
            case KPR, PRP, PUMP ->
                housing(benefit, member, said, rules.housing().on(today));
            case JKP -> jobLoss(member, said, today);
            case SERTAKAN -> sertakan(rules.sertakan().on(today));
            case PENSION_CONFIRMATION -> pension(member, rules.pension().on(today), today);
        };
    }

    /** Worker housing (MLT): Permenaker 17/2021, as press and app describe it. */
    private static Assessment housing(Benefit kind, MemberFacts member, Statement said, Housing rules) {
        Loan loan = Objects.requireNonNull(rules.loans().get(kind));
        return new Assessment(
                kind,
                List.of(
                        membershipActive(member.membership()),
                        contributedLongEnough(member, rules.contributionMonths()),
                        programmes(member.segment()),
                        Finding.of(Condition.NO_ARREARS, Reason.ARREARS_UNKNOWN),
                        employerCompliant(member.segment()),
                        home(kind, said.ownsHome()),
                        oneSpouse(said.spouseHasBenefit()),
                        Finding.of(Condition.BRANCH_RECOMMENDATION, Reason.RECOMMENDATION_TO_COME)),
                Map.of("most", loan.most(), "years", loan.years()),
                rules.source());
    }

    private static Finding membershipActive(Membership membership) {
        return switch (membership) {
            case Membership.Active() -> Finding.of(Condition.MEMBERSHIP_ACTIVE, Reason.MEMBERSHIP_ACTIVE);
            case Membership.Ended ended ->
                Finding.of(Condition.MEMBERSHIP_ACTIVE, Reason.MEMBERSHIP_ENDED, Map.of("endedOn", ended.on()));
        };
    }

    private static Finding contributedLongEnough(MemberFacts member, int needed) {
        int months = member.contributionMonths().size();
        return Finding.of(
                Condition.CONTRIBUTED_LONG_ENOUGH,
                months >= needed ? Reason.CONTRIBUTED_LONG_ENOUGH : Reason.CONTRIBUTED_TOO_SHORT,
                Map.of("months", months, "needed", needed));
    }

    /** An employer registers with JHT, JKK and JKM; others choose their programmes, which no event shows. */
    private static Finding programmes(Optional<Segment> segment) {
        return Finding.of(
                Condition.PROGRAMMES,
                segment.filter(Segment.PU::equals).isPresent()
                        ? Reason.PROGRAMMES_OF_EMPLOYEES
                        : Reason.PROGRAMMES_UNKNOWN);
    }

    private static Finding employerCompliant(Optional<Segment> segment) {
        return Finding.of(
                Condition.EMPLOYER_COMPLIANT,
                segment.filter(Segment.BPU::equals).isPresent() ? Reason.NO_EMPLOYER : Reason.EMPLOYER_UNKNOWN);
    }

    /** A mortgage and a down payment are for a first home; what is renovated must be there. */
    private static Finding home(Benefit kind, Optional<Boolean> ownsHome) {
        boolean toRenovate = kind == Benefit.PRP;
        Reason owner = toRenovate ? Reason.HAS_HOME_TO_RENOVATE : Reason.OWNS_A_HOME;
        Reason none = toRenovate ? Reason.NO_HOME_TO_RENOVATE : Reason.FIRST_HOME;
        return Finding.of(
                Condition.FIRST_HOME, ownsHome.map(owns -> owns ? owner : none).orElse(Reason.HOME_NOT_STATED));
    }

    private static Finding oneSpouse(Optional<Boolean> spouseHasBenefit) {
        return Finding.of(
                Condition.ONE_SPOUSE,
                spouseHasBenefit
                        .map(has -> has ? Reason.SPOUSE_HAS_IT : Reason.SPOUSE_WITHOUT)
                        .orElse(Reason.SPOUSE_NOT_STATED));
    }

    /** JKP: PP 37/2021 as PP 6/2025 changed it. */
    private Assessment jobLoss(MemberFacts member, Statement said, LocalDate today) {
        LocalDate day = switch (member.membership()) {
            case Membership.Active() -> today;
            case Membership.Ended ended -> ended.on();
        };
        JobLoss rules = this.rules.jobLoss().on(day);
        Map<String, Object> figures =
                new HashMap<>(Map.of("percent", rules.percent(), "months", rules.months(), "wageCap", rules.wageCap()));
        said.monthlyWage().ifPresent(wage -> {
            figures.put("monthly", rules.monthly(wage));
            figures.put("total", rules.total(wage));
        });
        return new Assessment(
                Benefit.JKP,
                List.of(
                        wageEarner(member.segment()),
                        dismissed(member.membership()),
                        withinClaimPeriod(member.membership(), rules, today),
                        contributedLately(member, rules, day),
                        youngEnough(member, rules, today),
                        noNewJob(member.membership(), said.newJob())),
                figures,
                rules.source());
    }

    private static Finding wageEarner(Optional<Segment> segment) {
        return Finding.of(
                Condition.WAGE_EARNER,
                segment.map(known -> known == Segment.PU ? Reason.WAGE_EARNER : Reason.NO_WAGE_EARNER)
                        .orElse(Reason.SEGMENT_UNKNOWN));
    }

    private static Finding dismissed(Membership membership) {
        return switch (membership) {
            case Membership.Active() -> Finding.of(Condition.DISMISSED, Reason.STILL_EMPLOYED);
            case Membership.Ended(LocalDate on, boolean dismissed) ->
                Finding.of(
                        Condition.DISMISSED,
                        dismissed ? Reason.DISMISSED : Reason.NOT_DISMISSED,
                        Map.of("endedOn", on));
        };
    }

    /** The last day counts. */
    private static Finding withinClaimPeriod(Membership membership, JobLoss rules, LocalDate today) {
        return switch (membership) {
            case Membership.Active() -> Finding.of(Condition.WITHIN_CLAIM_PERIOD, Reason.NO_CLAIM_PERIOD);
            case Membership.Ended ended -> {
                LocalDate until = ended.on().plus(rules.claimWithin());
                yield Finding.of(
                        Condition.WITHIN_CLAIM_PERIOD,
                        today.isAfter(until) ? Reason.CLAIM_PERIOD_OVER : Reason.IN_CLAIM_PERIOD,
                        Map.of("until", until));
            }
        };
    }

    private static Finding contributedLately(MemberFacts member, JobLoss rules, LocalDate day) {
        YearMonth last = YearMonth.from(day);
        int months = member.contributionsBetween(last.minusMonths(rules.withinMonths() - 1L), last);
        return Finding.of(
                Condition.CONTRIBUTED_LATELY,
                months >= rules.contributionMonths() ? Reason.CONTRIBUTED_LATELY : Reason.CONTRIBUTED_TOO_LITTLE_LATELY,
                Map.of("months", months, "needed", rules.contributionMonths(), "within", rules.withinMonths()));
    }

    /** The age at the registration counts, which no event shows: who is young enough today was so then too. */
    private static Finding youngEnough(MemberFacts member, JobLoss rules, LocalDate today) {
        boolean young = today.isBefore(member.bornOn().plusYears(rules.registeredBefore()));
        return Finding.of(
                Condition.YOUNG_ENOUGH,
                young ? Reason.YOUNG_ENOUGH : Reason.AGE_AT_REGISTRATION_UNKNOWN,
                Map.of("age", rules.registeredBefore()));
    }

    private static Finding noNewJob(Membership membership, Optional<Boolean> newJob) {
        if (membership instanceof Membership.Active) {
            return Finding.of(Condition.NO_NEW_JOB, Reason.HAS_A_NEW_JOB);
        }
        return Finding.of(
                Condition.NO_NEW_JOB,
                newJob.map(has -> has ? Reason.HAS_A_NEW_JOB : Reason.NO_NEW_JOB)
                        .orElse(Reason.NEW_JOB_NOT_STATED));
    }

    private static Assessment sertakan(Sertakan rules) {
        return new Assessment(
                Benefit.SERTAKAN,
                List.of(
                        Finding.of(Condition.IS_MEMBER, Reason.IS_MEMBER),
                        Finding.of(Condition.VULNERABLE_WORKER, Reason.WORKER_TO_BE_NAMED)),
                Map.of("twoProgrammes", rules.twoProgrammes(), "threeProgrammes", rules.threeProgrammes()),
                rules.source());
    }

    /** JP: PP 45/2015, article 15; the confirmation, Permenaker 29/2015, article 12. */
    private static Assessment pension(MemberFacts member, Pension rules, LocalDate today) {
        LocalDate reached = rules.reachedOn(member.bornOn());
        LocalDate confirmFrom = reached.minus(rules.noticeBefore());
        Reason age;
        if (!today.isBefore(reached)) {
            age = Reason.PENSION_AGE_REACHED;
        } else {
            age = today.isBefore(confirmFrom) ? Reason.PENSION_AGE_FAR : Reason.PENSION_AGE_NEAR;
        }
        int months = member.contributionMonths().size();
        // The right begins on the 1st of the month after.
        LocalDate paidFrom = reached.withDayOfMonth(1).plusMonths(1);
        return new Assessment(
                Benefit.PENSION_CONFIRMATION,
                List.of(
                        wageEarner(member.segment()),
                        Finding.of(
                                Condition.PENSION_AGE_NEAR,
                                age,
                                Map.of("reachedOn", reached, "confirmFrom", confirmFrom))),
                Map.of(
                        "reachedOn", reached,
                        "paidFrom", paidFrom,
                        "months", months,
                        "monthsForMonthlyPension", rules.monthsForMonthlyPension(),
                        "monthly", months >= rules.monthsForMonthlyPension()),
                rules.source());
    }
}
