package id.jmo.account.model.registration;

import id.jmo.account.model.Segment;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** What was answered so far. */
public record Answers(
        @Nullable Citizenship citizenship,
        @Nullable Segment segment,
        @Nullable PersonalData person,
        @Nullable EmailAddress email,
        boolean emailVerified,
        @Nullable PhoneNumber phone,
        boolean phoneVerified,
        @Nullable PasswordHash password,
        @Nullable TermsAccepted terms) {

    static final Answers NONE = new Answers(null, null, null, null, false, null, false, null, null);

    boolean has(RegistrationStep step) {
        return switch (step) {
            case CITIZENSHIP -> citizenship != null;
            case MEMBERSHIP_TYPE -> segment != null;
            case PERSONAL_DATA -> person != null;
            case EMAIL -> emailVerified;
            case PHONE -> phoneVerified;
            case PASSWORD -> password != null;
            case TERMS -> terms != null;
        };
    }

    Answers with(Citizenship answer) {
        return new Answers(answer, segment, person, email, emailVerified, phone, phoneVerified, password, terms);
    }

    Answers with(Segment answer) {
        return new Answers(citizenship, answer, person, email, emailVerified, phone, phoneVerified, password, terms);
    }

    Answers withPerson(@Nullable PersonalData answer) {
        return new Answers(citizenship, segment, answer, email, emailVerified, phone, phoneVerified, password, terms);
    }

    Answers with(EmailAddress answer, boolean verified) {
        return new Answers(citizenship, segment, person, answer, verified, phone, phoneVerified, password, terms);
    }

    Answers with(PhoneNumber answer, boolean verified) {
        return new Answers(citizenship, segment, person, email, emailVerified, answer, verified, password, terms);
    }

    Answers withPassword(@Nullable PasswordHash answer) {
        return new Answers(citizenship, segment, person, email, emailVerified, phone, phoneVerified, answer, terms);
    }

    Answers withoutPersonalData() {
        return new Answers(citizenship, segment, null, null, emailVerified, null, phoneVerified, null, terms);
    }

    Answers with(TermsAccepted answer) {
        return new Answers(citizenship, segment, person, email, emailVerified, phone, phoneVerified, password, answer);
    }
}
