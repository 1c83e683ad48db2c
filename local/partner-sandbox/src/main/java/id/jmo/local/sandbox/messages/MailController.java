package id.jmo.local.sandbox.messages;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MailController {

    private final Mailbox mailbox;

    MailController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/mails")
    List<Mailbox.Mail> to(@RequestParam String to) {
        return mailbox.to(to);
    }

    @GetMapping("/sandbox/mail")
    Map<String, Integer> where() {
        return Map.of("smtpPort", mailbox.port());
    }
}
