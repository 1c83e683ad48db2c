package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.operator.client.LoginSession;
import id.jmo.world.Http;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From "create account" to the member's own record, with the codes that come by mail and SMS. */
@Journey
class CreateAccountJourney {

    private static final String PATH = "/api/v1/registrations";
    private static final String PASSWORD = "kapal-selam-di-awan-ungu-27";

    @Test
    void a_member_creates_an_account_and_logs_in(World world) {
        Person person = world.newMember().withBalance(0).withoutLogin().join();
        Http.Answer started =
                world.anybody().post(PATH, Map.of("language", "en")).must(201);
        String registration = PATH + "/" + started.text("registration.registrationId");
        Http me = world.anybody().with("Registration-Secret", started.text("secret"));

        me.put(registration + "/citizenship", Map.of("citizenship", "WNI")).must(200);
        me.put(registration + "/membership-type", Map.of("segment", "PU")).must(200);
        me.put(registration + "/personal-data", dataOf(person)).must(200);
        me.post(registration + "/email-codes", Map.of("email", person.email())).must(202);
        me.post(registration + "/email-verification", Map.of("code", Codes.in(world, "/mails?to=" + person.email())))
                .must(200);
        me.post(registration + "/phone-codes", Map.of("phone", person.phone())).must(202);
        me.post(
                        registration + "/phone-verification",
                        Map.of(
                                "code",
                                Codes.in(world, "/sms?to=" + person.phone().replace("+", "%2B"))))
                .must(200);
        me.put(registration + "/password", Map.of("password", PASSWORD)).must(200);
        Http.Answer last = me.get(registration).must(200);
        me.put(registration + "/terms", Map.of("version", last.text("terms"))).must(200);

        await().untilAsserted(() ->
                assertThat(me.get(registration).must(200).text("status")).isEqualTo("COMPLETED"));
        LoginSession session = world.suite().logIn(person.email(), PASSWORD);
        Http.Answer record = new Http(world.suite().gatewayUri(), session::accessToken)
                .get("/api/v1/members/me")
                .must(200);
        assertThat(record.text("memberId")).isEqualTo(person.memberId());
    }

    @Test
    void a_registration_is_nobody_elses(World world) {
        Http.Answer mine = world.anybody().post(PATH, Map.of()).must(201);
        Http.Answer theirs = world.anybody().post(PATH, Map.of()).must(201);

        Http.Answer refused = world.anybody()
                .with("Registration-Secret", mine.text("secret"))
                .get(PATH + "/" + theirs.text("registration.registrationId"));

        assertThat(refused.must(404).problem()).isEqualTo("registration-not-found");
    }

    private static Map<String, Object> dataOf(Person person) {
        Map<String, Object> data = new HashMap<>();
        data.put("name", person.name());
        data.put("nik", person.nik());
        data.put("kpj", person.kpj());
        data.put("birthDate", person.birthDate());
        data.put("mothersName", "Siti Aminah");
        return data;
    }
}
