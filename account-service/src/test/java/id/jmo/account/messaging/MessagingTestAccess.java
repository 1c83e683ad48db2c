package id.jmo.account.messaging;

import id.jmo.account.model.CorrectionOrder;
import id.jmo.account.model.MemberFact;
import id.jmo.account.model.bankaccountcheck.BankAccountCheckRequested;
import id.jmo.account.model.dataupdate.BankAccountRefusal;
import id.jmo.account.model.dataupdate.DataUpdateFact;
import id.jmo.account.model.dataupdate.JudgedSelfie;
import id.jmo.account.model.forgotten.LoginReminder;
import id.jmo.account.model.heirs.HeirFact;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.model.onetimecode.CodeIssued;
import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.rights.ErasureFact;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.platform.application.Event;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    public static Event event(MemberFact fact) {
        return new MemberEventMapper().map(fact).orElseThrow();
    }

    public static Event event(HeirFact fact) {
        return new HeirEventMapper().map(fact).orElseThrow();
    }

    public static Event event(ErasureFact fact) {
        return new ErasureEventMapper().map(fact).orElseThrow();
    }

    /** The request, the member and the kind. */
    public static String erased(JsonMapper json, byte[] body) {
        Erased read = json.readValue(body, Erased.class);
        return read.requestId() + " " + read.memberId() + " " + read.kind();
    }

    public static Event event(WorkerRegistration accepted) {
        return new WorkerEventMapper().map(accepted).orElseThrow();
    }

    public static Event event(FurtherKpj kpj) {
        return new MergerEventMapper().map(kpj).orElseThrow();
    }

    /** The ids of the merger and of both books. */
    public static String mergerAnswer(JsonMapper json, byte[] body) {
        MergerAnswered.Refused read = json.readValue(body, MergerAnswered.Refused.class);
        return read.mergerId() + " " + read.memberId() + " " + read.counterpart();
    }

    public static MemberId payer(JsonMapper json, byte[] body) {
        return json.readValue(body, ContributionPaid.class).memberId();
    }

    public static LocalDate paidOn(JsonMapper json, byte[] body) {
        return json.readValue(body, ContributionPaid.class).paidOn();
    }

    public static LocalDate lapsedOn(JsonMapper json, byte[] body) {
        return json.readValue(body, ContributionLapsed.class).lapsedOn();
    }

    public static MemberId resumed(JsonMapper json, byte[] body) {
        return json.readValue(body, ContributionResumed.class).memberId();
    }

    /** What is read of an employer, or of a worker who was hired or left. */
    public static String report(JsonMapper json, String type, byte[] body) {
        return switch (type) {
            case "id.jmo.employer.registered.v1" -> {
                EmployerRegistered read = json.readValue(body, EmployerRegistered.class);
                yield read.employer().number() + " " + read.employer().name();
            }
            case "id.jmo.employment.started.v1" -> {
                EmploymentReported.Started read = json.readValue(body, EmploymentReported.Started.class);
                yield read.memberId() + " " + read.by().number() + " " + read.startedOn();
            }
            case "id.jmo.employment.ended.v1" -> {
                EmploymentReported.Ended read = json.readValue(body, EmploymentReported.Ended.class);
                yield read.memberId() + " " + read.employerNumber() + " " + read.endedOn() + " " + read.cause();
            }
            default -> throw new IllegalArgumentException(type);
        };
    }

    public static Event event(CodeIssued order) {
        return new CodeEventMapper().map(order).orElseThrow();
    }

    public static Event event(AccountRegistration completed) {
        return new AccountEventMapper().map(completed).orElseThrow();
    }

    public static Event event(LoginReminder message) {
        return new ReminderEventMapper().map(message).orElseThrow();
    }

    public static Event event(DataUpdateFact fact) {
        return new DataUpdateEventMapper().map(fact).orElseThrow();
    }

    public static Event event(BankAccountCheckRequested order) {
        return new BankAccountCheckEventMapper().map(order).orElseThrow();
    }

    public static JudgedSelfie selfie(JsonMapper json, byte[] body) {
        return json.readValue(body, SelfieJudged.class).toSelfie();
    }

    public record BankAnswer(MemberId member, UUID inquiry, BankAccountRefusal.@Nullable Reason refusal) {}

    public static BankAnswer bankAnswer(JsonMapper json, byte[] body) {
        AccountInquiryAnswered read = json.readValue(body, AccountInquiryAnswered.class);
        return new BankAnswer(read.memberId(), read.inquiryId().value(), read.refusal());
    }

    public static CorrectionOrder order(JsonMapper json, byte[] body) {
        return json.readValue(body, CorrectionOrdered.class).toOrder();
    }
}
