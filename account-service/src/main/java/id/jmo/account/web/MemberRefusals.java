package id.jmo.account.web;

import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a refusal is to the caller. */
@Component
class MemberRefusals implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof MemberRefusal refusal ? problem(refusal.reason()) : null;
    }

    private static Problem problem(MemberRefusal.Reason reason) {
        return switch (reason) {
            case MEMBER_UNKNOWN -> Problem.of(HttpStatus.NOT_FOUND, "member-not-found");
            case MEMBER_ALREADY_REGISTERED, NIK_ALREADY_REGISTERED, KPJ_ALREADY_REGISTERED ->
                Problem.of(HttpStatus.CONFLICT, "member-already-registered").fault(field(reason), code(reason));
            case MEMBERSHIP_ALREADY_ENDED -> Problem.of(HttpStatus.CONFLICT, "membership-already-ended");
            case MEMBERSHIP_ACTIVE -> Problem.of(HttpStatus.CONFLICT, "membership-active");
            case MEMBERSHIP_OVER_FOR_GOOD -> Problem.of(HttpStatus.CONFLICT, "membership-over-for-good");
            case EMPLOYER_UNKNOWN ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "employer-unknown").fault(field(reason), code(reason));
            case END_IN_THE_FUTURE,
                    END_BEFORE_BIRTH,
                    END_BEFORE_HIRING,
                    BIRTH_IN_THE_FUTURE,
                    DATA_UPDATE_IN_THE_FUTURE,
                    HIRED_IN_THE_FUTURE,
                    HIRED_BEFORE_BIRTH,
                    HIRED_BEFORE_END,
                    RESUMED_IN_THE_FUTURE,
                    RESUMED_BEFORE_END ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "date-impossible").fault(field(reason), code(reason));
        };
    }

    /** The field of a request, or of an import line, that a reason is about. */
    static String field(MemberRefusal.Reason reason) {
        return switch (reason) {
            case MEMBER_UNKNOWN, MEMBER_ALREADY_REGISTERED -> "memberId";
            case NIK_ALREADY_REGISTERED -> "nik";
            case KPJ_ALREADY_REGISTERED -> "kpj";
            case MEMBERSHIP_ALREADY_ENDED, END_IN_THE_FUTURE, END_BEFORE_BIRTH, END_BEFORE_HIRING -> "endedOn";
            case MEMBERSHIP_ACTIVE, HIRED_IN_THE_FUTURE, HIRED_BEFORE_BIRTH, HIRED_BEFORE_END -> "hiredOn";
            case MEMBERSHIP_OVER_FOR_GOOD, RESUMED_IN_THE_FUTURE, RESUMED_BEFORE_END -> "resumedOn";
            case EMPLOYER_UNKNOWN -> "employerNumber";
            case BIRTH_IN_THE_FUTURE -> "birthDate";
            case DATA_UPDATE_IN_THE_FUTURE -> "dataUpdatedOn";
        };
    }

    static String code(MemberRefusal.Reason reason) {
        return switch (reason) {
            case MEMBER_UNKNOWN -> "unknown";
            case MEMBER_ALREADY_REGISTERED -> "member-taken";
            case NIK_ALREADY_REGISTERED -> "nik-taken";
            case KPJ_ALREADY_REGISTERED -> "kpj-taken";
            case MEMBERSHIP_ALREADY_ENDED -> "already-ended";
            case MEMBERSHIP_ACTIVE -> "membership-active";
            case MEMBERSHIP_OVER_FOR_GOOD -> "over-for-good";
            case EMPLOYER_UNKNOWN -> "employer-unknown";
            case END_IN_THE_FUTURE,
                    BIRTH_IN_THE_FUTURE,
                    DATA_UPDATE_IN_THE_FUTURE,
                    HIRED_IN_THE_FUTURE,
                    RESUMED_IN_THE_FUTURE -> "in-the-future";
            case END_BEFORE_BIRTH, HIRED_BEFORE_BIRTH -> "before-birth";
            case END_BEFORE_HIRING -> "before-hiring";
            case HIRED_BEFORE_END, RESUMED_BEFORE_END -> "overlaps";
        };
    }
}
