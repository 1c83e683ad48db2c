package id.jmo.account.messaging;

import id.jmo.account.application.ApplyCorrection;
import id.jmo.account.application.bankaccountcheck.CheckBankAccount;
import id.jmo.account.application.dataupdate.JudgedSelfies;
import id.jmo.account.application.dataupdate.UpdateData;
import id.jmo.account.application.employment.FollowReports;
import id.jmo.account.application.employment.KeepEmployers;
import id.jmo.account.application.kpj.KeepKpjs;
import id.jmo.account.application.worker.ActivateWorker;
import id.jmo.account.application.worker.FollowContributions;
import id.jmo.account.model.kpj.MergerAnswer;
import id.jmo.platform.consumption.EventSubscription;
import id.jmo.platform.values.Jakarta;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events of other services that this one consumes, and the use case for each. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    @Bean
    EventSubscription selfies(JudgedSelfies selfies) {
        return EventSubscription.to("jmo.selfies.v1")
                .on("id.jmo.verification.selfie-judged.v1", SelfieJudged.class, event -> {
                    if (event.data().isForDataUpdate()) {
                        selfies.keep(event.data().toSelfie());
                    }
                })
                .build();
    }

    @Bean
    EventSubscription accountInquiries(UpdateData updateData, CheckBankAccount checks) {
        return EventSubscription.to("jmo.account-inquiries.v1")
                .on("id.jmo.account-inquiry.answered.v1", AccountInquiryAnswered.class, event -> {
                    AccountInquiryAnswered answer = event.data();
                    updateData.bankAnswered(answer.memberId(), answer.inquiryId(), answer.refusal());
                    checks.bankAnswered(answer.inquiryId(), answer.verdict());
                })
                .build();
    }

    @Bean
    EventSubscription complaints(ApplyCorrection correction) {
        return EventSubscription.to("jmo.complaints.v1")
                .on(
                        "id.jmo.complaint.correction-ordered.v1",
                        CorrectionOrdered.class,
                        event -> correction.apply(
                                event.data().memberId(), event.data().toOrder()))
                .build();
    }

    @Bean
    EventSubscription mergers(KeepKpjs kpjs) {
        return EventSubscription.to("jmo.savings-mergers.v1")
                .on("id.jmo.savings.merged-out.v1", MergerAnswered.Moved.class, event -> {
                    MergerAnswered.Moved out = event.data();
                    kpjs.answered(out.memberId(), out.mergerId(), new MergerAnswer.MergedOut());
                })
                .on("id.jmo.savings.merge-out-refused.v1", MergerAnswered.Refused.class, event -> {
                    MergerAnswered.Refused refused = event.data();
                    kpjs.answered(refused.memberId(), refused.mergerId(), new MergerAnswer.OutRefused());
                })
                .on("id.jmo.savings.merged-in.v1", MergerAnswered.Moved.class, event -> {
                    MergerAnswered.Moved in = event.data();
                    kpjs.answered(in.counterpart(), in.mergerId(), new MergerAnswer.MergedIn(in.amount()));
                })
                .on("id.jmo.savings.merge-in-refused.v1", MergerAnswered.Refused.class, event -> {
                    MergerAnswered.Refused refused = event.data();
                    kpjs.answered(refused.counterpart(), refused.mergerId(), new MergerAnswer.InRefused());
                })
                .on("id.jmo.savings.merge-undone.v1", MergerAnswered.Moved.class, event -> {
                    MergerAnswered.Moved undone = event.data();
                    kpjs.answered(undone.memberId(), undone.mergerId(), new MergerAnswer.Undone());
                })
                .build();
    }

    @Bean
    EventSubscription contributions(ActivateWorker activate, FollowContributions follow) {
        return EventSubscription.to("jmo.contributions.v1")
                .on(
                        "id.jmo.contribution.paid.v1",
                        ContributionPaid.class,
                        event -> activate.contributionPaid(
                                event.data().memberId(), event.data().paidOn()))
                .on(
                        "id.jmo.contribution.lapsed.v1",
                        ContributionLapsed.class,
                        event -> follow.lapsed(
                                event.data().memberId(), event.data().lapsedOn()))
                .on(
                        "id.jmo.contribution.resumed.v1",
                        ContributionResumed.class,
                        event -> follow.resumed(event.data().memberId(), Jakarta.dateOf(event.time())))
                .build();
    }

    @Bean
    EventSubscription employers(KeepEmployers employers) {
        return EventSubscription.to("jmo.employers.v1")
                .on(
                        "id.jmo.employer.registered.v1",
                        EmployerRegistered.class,
                        event -> employers.registered(event.data().employer()))
                .build();
    }

    @Bean
    EventSubscription employments(FollowReports reports) {
        return EventSubscription.to("jmo.employments.v1")
                .on("id.jmo.employment.started.v1", EmploymentReported.Started.class, event -> {
                    EmploymentReported.Started started = event.data();
                    reports.started(started.memberId(), started.by(), started.startedOn());
                })
                .on("id.jmo.employment.ended.v1", EmploymentReported.Ended.class, event -> {
                    EmploymentReported.Ended ended = event.data();
                    reports.ended(ended.memberId(), ended.employerNumber(), ended.endedOn(), ended.cause());
                })
                .build();
    }
}
