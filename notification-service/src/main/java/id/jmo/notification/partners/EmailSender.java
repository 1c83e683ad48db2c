package id.jmo.notification.partners;

import id.jmo.notification.application.ChannelSender;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.platform.values.Confidential;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail over SMTP: plain text, one recipient. */
@Component
class EmailSender implements ChannelSender {

    private static final int PERMANENT = 500;

    static {
        // Named here, because the mail library would search the class path for it with each message.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSender mail;
    private final String from;
    private final CircuitBreaker breaker;

    /** @param from the sender of all mails */
    EmailSender(
            JavaMailSender mail,
            @Value("${jmo.notifications.mail-from}") String from,
            Delivery.RetryPolicy policy,
            MeterRegistry meters) {
        this.mail = mail;
        this.from = from;
        // While the server is down, the queue must not wait for its timeout mail by mail.
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .waitDurationInOpenState(policy.retries().first())
                .recordException(SendFailed.class::isInstance)
                .build());
        this.breaker = breakers.circuitBreaker("mail");
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Optional<Confidential> addressOf(Contact contact, Delivery delivery) {
        return Optional.ofNullable(contact.email());
    }

    @Override
    public void send(Message message) throws AddressRefused, SendFailed {
        if (!breaker.tryAcquirePermission()) {
            throw new SendFailed(CallNotPermittedException.createCallNotPermittedException(breaker));
        }
        long start = breaker.getCurrentTimestamp();
        try {
            transmit(message);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
        } catch (AddressRefused | SendFailed | RuntimeException failure) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), failure);
            throw failure;
        }
    }

    private void transmit(Message message) throws AddressRefused, SendFailed {
        try {
            mail.send(mime(message));
        } catch (AddressException noAddress) {
            throw new AddressRefused(noAddress);
        } catch (MessagingException notWritable) {
            throw new SendFailed(notWritable);
        } catch (MailException notSent) {
            if (refusesAddress(notSent)) {
                throw new AddressRefused(notSent);
            }
            throw new SendFailed(notSent);
        }
    }

    private MimeMessage mime(Message message) throws MessagingException {
        MimeMessage mime = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mime, "UTF-8");
        helper.setFrom(from);
        helper.setTo(message.address().reveal());
        helper.setSubject(message.title());
        helper.setText(message.body());
        // The same at every attempt, so that a mailbox can recognise a duplicate.
        mime.setHeader("Message-ID", "<" + message.id() + "@notification.jmo>");
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (message.unsubscribe().isPresent()) {
            // One click in the mail program (RFC 8058).
            mime.setHeader("List-Unsubscribe", "<" + message.unsubscribe().get() + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mime;
    }

    /** Whether the server rejected the mailbox permanently (5xx). */
    private static boolean refusesAddress(MailException failure) {
        return failure instanceof MailSendException send
                && Arrays.stream(send.getMessageExceptions()).anyMatch(EmailSender::refusesAddress);
    }

    private static boolean refusesAddress(Exception failure) {
        Throwable at = failure;
        while (at != null) {
            if (at instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT) {
                return true;
            }
            at = next(at);
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException message ? message.getNextException() : at.getCause();
    }
}
