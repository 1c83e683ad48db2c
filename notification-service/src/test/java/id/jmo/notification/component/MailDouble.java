package id.jmo.notification.component;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;

/** A real SMTP server that can be switched off and on again at the same port, and keeps what it received. */
final class MailDouble {

    private final List<MimeMessage> earlier = new ArrayList<>();
    private final int port;
    private GreenMail server;

    private MailDouble(GreenMail server) {
        this.server = server;
        this.port = server.getSmtp().getPort();
    }

    static MailDouble start() {
        return new MailDouble(started(0));
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    int port() {
        return port;
    }

    synchronized void switchOff() {
        earlier.addAll(List.of(server.getReceivedMessages()));
        server.stop();
    }

    synchronized void switchOn() {
        server = started(port);
    }

    synchronized List<MimeMessage> received() {
        List<MimeMessage> all = new ArrayList<>(earlier);
        all.addAll(List.of(server.getReceivedMessages()));
        return all;
    }
}
