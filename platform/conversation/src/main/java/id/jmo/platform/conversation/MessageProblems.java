package id.jmo.platform.conversation;

import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The answers for messages that are not accepted. A text that is no good is a faulty field, as any other. */
final class MessageProblems implements ProblemTranslation {

    private final ConversationProperties settings;

    MessageProblems(ConversationProperties settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof MessageRefused refused ? problem(refused.fault()) : null;
    }

    private Problem problem(MessageRefused.Fault fault) {
        return switch (fault) {
            case EMPTY -> text("required");
            case NOT_PLAIN -> text("plain-text");
            case TOO_LONG -> text("message-too-long").with("limit", settings.maxLength());
            case TOO_MANY -> Problem.of(HttpStatus.CONFLICT, fault.code()).with("limit", settings.maxMessages());
            case ERASED -> Problem.of(HttpStatus.CONFLICT, fault.code());
        };
    }

    private static Problem text(String code) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("text", code);
    }
}
