package id.jmo.local.sandbox.messages;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.jmo.local.sandbox.Resettable;
import id.jmo.local.sandbox.SandboxProperties;
import id.jmo.local.sandbox.faults.FaultListener;
import id.jmo.local.sandbox.faults.Faults;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accepts every mail and stores it on disk, once for each recipient. */
@Component
class Mailbox implements SmartLifecycle, Resettable, FaultListener {

    record Mail(
            String from,
            List<String> to,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html,
            @Nullable String listUnsubscribe,
            @Nullable String listUnsubscribePost,
            Instant receivedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String host;
    private int port;
    private @Nullable GreenMail server;

    Mailbox(SandboxProperties properties, JdbcClient jdbc, Clock clock) {
        this.host = properties.smtpHost();
        this.port = properties.smtpPort();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (server == null) {
            var smtp = new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP);
            smtp.setServerStartupTimeout(10_000);
            GreenMail opening = new GreenMail(smtp);
            opening.getUserManager().setAuthRequired(false);
            opening.getUserManager()
                    .setMessageDeliveryHandler((mail, recipient) -> new Recipient(recipient.getEmail(), this::keep));
            opening.start();
            port = opening.getSmtp().getPort();
            server = opening;
        }
    }

    /** Closes the port. Accepted mails stay readable. */
    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    @Override
    public void faultsChanged(Faults faults) {
        if (faults.isActiveFor("mail")) {
            stop();
        } else {
            start();
        }
    }

    synchronized int port() {
        return port;
    }

    List<Mail> to(String recipient) {
        return jdbc.sql("select * from mails where recipient = ? order by id")
                .param(recipient.toLowerCase(Locale.ROOT))
                .query((row, n) -> new Mail(
                        row.getString("sender"),
                        row.getString("recipients").lines().toList(),
                        row.getString("subject"),
                        row.getString("plain"),
                        row.getString("html"),
                        row.getString("list_unsubscribe"),
                        row.getString("list_unsubscribe_post"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void reset() {
        jdbc.sql("delete from mails").update();
        start();
    }

    private void keep(String recipient, MimeMessage message) {
        try {
            jdbc.sql("""
                    insert into mails (recipient, sender, recipients, subject, plain, html, list_unsubscribe,
                        list_unsubscribe_post, received_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(recipient.toLowerCase(Locale.ROOT))
                    .param(addresses(message.getFrom()).getFirst())
                    .param(String.join("\n", addresses(message.getAllRecipients())))
                    .param(message.getSubject())
                    .param(content(message, "text/plain"))
                    .param(content(message, "text/html"))
                    .param(message.getHeader("List-Unsubscribe", null))
                    .param(message.getHeader("List-Unsubscribe-Post", null))
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail that cannot be read", e);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        if (addresses == null) {
            return List.of();
        }
        return Arrays.stream(addresses)
                .map(a -> a instanceof InternetAddress i ? i.getAddress() : a.toString())
                .map(a -> a.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static @Nullable String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = content(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
