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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes every mail in and keeps it until the sandbox ends. */
@Component
class Mailbox implements SmartLifecycle, Resettable, FaultListener {

    record Mail(
            String from,
            List<String> to,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html,
            @Nullable Instant receivedAt) {}

    private final List<Mail> taken = new ArrayList<>();
    private int port;
    private @Nullable GreenMail server;

    Mailbox(SandboxProperties properties) {
        this.port = properties.smtpPort();
    }

    @Override
    public synchronized void start() {
        if (server == null) {
            var smtp = new ServerSetup(port, "0.0.0.0", ServerSetup.PROTOCOL_SMTP);
            smtp.setServerStartupTimeout(10_000);
            GreenMail opening = new GreenMail(smtp);
            opening.getUserManager().setAuthRequired(false);
            opening.start();
            port = opening.getSmtp().getPort();
            server = opening;
        }
    }

    /** Closes the port. What has been taken in stays readable. */
    @Override
    public synchronized void stop() {
        if (server != null) {
            taken.addAll(read(server));
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
        if (faults.inForceFor("mail")) {
            stop();
        } else {
            start();
        }
    }

    synchronized int port() {
        return port;
    }

    synchronized List<Mail> to(String recipient) {
        List<Mail> all = new ArrayList<>(taken);
        if (server != null) {
            all.addAll(read(server));
        }
        return all.stream()
                .filter(mail -> mail.to().contains(recipient.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public synchronized void reset() {
        stop();
        taken.clear();
        start();
    }

    /** A mail to several people lies in each one's box: it is read once. */
    private static List<Mail> read(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mailbox::read)
                .distinct()
                .toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(
                    addresses(message.getFrom()).getFirst(),
                    addresses(message.getAllRecipients()),
                    message.getSubject(),
                    content(message, "text/plain"),
                    content(message, "text/html"),
                    message.getReceivedDate() == null
                            ? null
                            : message.getReceivedDate().toInstant());
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
