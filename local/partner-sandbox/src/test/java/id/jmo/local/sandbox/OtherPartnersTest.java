package id.jmo.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.Socket;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OtherPartnersTest {

    private final Client client = RunningSandbox.CLIENT;

    @BeforeEach
    void afresh() throws Exception {
        client.post("/sandbox/reset", "");
    }

    @Test
    void every_link_of_the_first_page_leads_somewhere() throws Exception {
        var page = client.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(Pattern.compile("(?:href|action)=\"(/[^\"]+)")
                        .matcher(page.body())
                        .results())
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(client.get(link.group(1) + "?account=1&reference=1&to=a@b.example")
                                .status())
                        .as(link.group(1))
                        .isEqualTo(200));
    }

    @Test
    void the_registry_compares_field_by_field() throws Exception {
        var agus = verify("3471011708870005", "Agus Wijaya", "1987-08-17");

        assertThat(agus.json().path("status").asString()).isEqualTo("FOUND");
        assertThat(agus.json().path("matches").path("name").asBoolean()).isFalse();
        assertThat(agus.json().path("matches").path("birthDate").asBoolean()).isTrue();
        assertThat(verify("3471011708870005", "agus widjaja", "1987-08-17")
                        .json()
                        .path("matches")
                        .path("name")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_registry_answers_not_found_and_requires_its_key() throws Exception {
        assertThat(verify("3471011708879999", "NOBODY", "1987-08-17")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(client.post("/civil-registry/v1/verifications", "{}").status())
                .isEqualTo(401);
        assertThat(verify("12", "NOBODY", "1987-08-17").status()).isEqualTo(400);
    }

    @Test
    void a_test_adds_people() throws Exception {
        client.post("/sandbox/civil-registry/people", """
                {"nik":"3471011708879999","name":"TUTI","birthDate":"1987-08-17"}""");

        assertThat(verify("3471011708879999", "TUTI", "1987-08-17")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("FOUND");
    }

    @Test
    void an_sms_can_be_read_and_the_same_key_is_delivered_once() throws Exception {
        String sms = "{\"to\":\"+6281100000001\",\"text\":\"Klaim diajukan\"}";

        var first = client.post("/sms/v1/messages", sms, "X-API-KEY", "local-sms", "Idempotency-Key", "k1");
        var again = client.post("/sms/v1/messages", sms, "X-API-KEY", "local-sms", "Idempotency-Key", "k1");

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        var received = client.get("/sms?to=%2B6281100000001").json();
        assertThat(received.size()).isEqualTo(1);
        assertThat(received.get(0).path("text").asString()).isEqualTo("Klaim diajukan");
    }

    @Test
    void a_mail_can_be_read_and_the_port_can_be_closed_for_a_while() throws Exception {
        var smtp = new ServerSetup(
                client.get("/sandbox/mail").json().path("smtpPort").asInt(), "localhost", "smtp");
        GreenMailUtil.sendTextEmail("eileen@sample.jmo.example", "jmo@jmo.example", "Klaim", "Isi", smtp);

        client.post("/sandbox/faults", "{\"partner\":\"mail\",\"fault\":\"CUT_BEFORE_ACTING\"}");
        assertThatThrownBy(() -> new Socket("localhost", smtp.getPort()).close())
                .isInstanceOf(java.net.ConnectException.class);
        client.delete("/sandbox/faults");
        GreenMailUtil.sendTextEmail("eileen@sample.jmo.example", "jmo@jmo.example", "Lagi", "Isi", smtp);

        var mails = client.get("/mails?to=eileen@sample.jmo.example").json();
        assertThat(mails.size()).isEqualTo(2);
        assertThat(mails.get(0).path("subject").asString()).isEqualTo("Klaim");
        assertThat(mails.get(0).path("text").asString()).startsWith("Isi");
    }

    @Test
    void mail_is_taken_on_the_loopback_address_alone() throws Exception {
        int port = client.get("/sandbox/mail").json().path("smtpPort").asInt();

        new Socket("127.0.0.1", port).close();
        assertThatThrownBy(() -> new Socket("127.0.0.2", port).close()).isInstanceOf(java.io.IOException.class);
    }

    @Test
    void a_mail_to_several_people_is_in_the_box_of_each_also_of_who_is_not_named_in_it() throws Exception {
        int port = client.get("/sandbox/mail").json().path("smtpPort").asInt();
        var mail = new MimeMessage(GreenMailUtil.getSession(new ServerSetup(port, "localhost", "smtp")));
        mail.setFrom("jmo@jmo.example");
        mail.setRecipients(RecipientType.TO, "Buzz@sample.jmo.example, neil@sample.jmo.example");
        mail.setRecipients(RecipientType.BCC, "mike@sample.jmo.example");
        mail.setSubject("Klaim");
        mail.setText("Isi".repeat(50_000));

        Transport.send(mail);

        for (String recipient : List.of("buzz", "neil", "mike")) {
            var box =
                    client.get("/mails?to=" + recipient + "@sample.jmo.example").json();
            assertThat(box.size()).isEqualTo(1);
            assertThat(box.get(0).path("to").valueStream().map(JsonNode::asString))
                    .containsExactly("buzz@sample.jmo.example", "neil@sample.jmo.example");
            assertThat(box.get(0).path("text").asString()).hasSizeGreaterThanOrEqualTo(150_000);
        }
    }

    @Test
    void a_mail_that_names_nobody_names_nobody() throws Exception {
        int port = client.get("/sandbox/mail").json().path("smtpPort").asInt();
        var mail = new MimeMessage(GreenMailUtil.getSession(new ServerSetup(port, "localhost", "smtp")));
        mail.setFrom("jmo@jmo.example");
        mail.setRecipients(RecipientType.BCC, "sally@sample.jmo.example");
        mail.setText("Isi");

        Transport.send(mail);

        var box = client.get("/mails?to=sally@sample.jmo.example").json();
        assertThat(box.size()).isEqualTo(1);
        assertThat(box.get(0).path("to").isEmpty()).isTrue();
    }

    private Client.Answer verify(String nik, String name, String birthDate) throws Exception {
        return client.post(
                "/civil-registry/v1/verifications",
                "{\"nik\":\"%s\",\"name\":\"%s\",\"birthDate\":\"%s\"}".formatted(nik, name, birthDate),
                "X-API-KEY",
                "local-civil-registry");
    }
}
