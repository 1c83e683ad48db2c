package id.jmo.account.messaging;

import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.model.onetimecode.CodeIssued;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.one-time-codes.v1}. Address and code travel encrypted. */
@Component
class CodeEventMapper implements EventMapper<CodeIssued> {

    record Payload(String codeId, Addressee addressee, Confidential code, Instant validUntil) {}

    record Addressee(CodeChannel channel, Confidential address, String language) {}

    @Override
    public Optional<Event> map(CodeIssued order) {
        return Optional.of(new Event(
                "id.jmo.account.code-issued.v1",
                new Payload(
                        order.codeId(),
                        new Addressee(
                                order.channel(),
                                order.address(),
                                order.language().code()),
                        order.code(),
                        order.validUntil())));
    }
}
