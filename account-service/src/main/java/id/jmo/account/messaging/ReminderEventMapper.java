package id.jmo.account.messaging;

import id.jmo.account.model.forgotten.LoginReminder;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.Confidential;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Messages to who forgot a login, in {@code jmo.one-time-codes.v1}. Address and login travel encrypted. */
@Component
class ReminderEventMapper implements EventMapper<LoginReminder> {

    record Payload(String requestId, CodeEventMapper.Addressee addressee, Confidential login) {}

    @Override
    public Optional<Event> map(LoginReminder message) {
        return Optional.of(new Event(
                "id.jmo.account.login-reminder.v1",
                new Payload(
                        message.requestId(),
                        new CodeEventMapper.Addressee(
                                message.channel(),
                                message.address(),
                                message.language().code()),
                        message.login())));
    }
}
