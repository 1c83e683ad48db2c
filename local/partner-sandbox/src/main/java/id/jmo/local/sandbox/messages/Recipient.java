package id.jmo.local.sandbox.messages;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;
import java.util.function.BiConsumer;

/** A recipient who passes mails on to the mailbox instead of keeping them in memory. */
record Recipient(String email, BiConsumer<String, MimeMessage> box) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage mail) {
        deliver(mail.getMessage());
    }

    @Override
    public void deliver(MimeMessage mail) {
        box.accept(email, mail);
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }

    @Override
    public String getPassword() {
        return "";
    }

    /** No login: mails are read over HTTP. */
    @Override
    public void authenticate(String password) {}

    @Override
    public void setPassword(String password) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}
}
