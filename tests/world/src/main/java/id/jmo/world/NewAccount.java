package id.jmo.world;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Somebody on record who creates an account, with the codes that come by mail and SMS. */
public final class NewAccount {

    public static final String PATH = "/api/v1/registrations";
    public static final String PASSWORD = "kapal-selam-di-awan-ungu-27";

    private final World world;
    private final Person person;
    private final String place;
    private final Http http;

    private NewAccount(World world, Person person, Http.Answer started) {
        this.world = world;
        this.person = person;
        this.place = PATH + "/" + started.text("registration.registrationId");
        this.http = world.anybody().with("Registration-Secret", started.text("secret"));
    }

    public static NewAccount begin(World world, Person person) {
        return new NewAccount(
                world,
                person,
                world.anybody().post(PATH, Map.of("language", "en")).must(201));
    }

    /** All answers but the last. */
    public NewAccount upToTerms() {
        http.put(place + "/citizenship", Map.of("citizenship", "WNI")).must(200);
        http.put(place + "/membership-type", Map.of("segment", "PU")).must(200);
        http.put(place + "/personal-data", data()).must(200);
        http.post(place + "/email-codes", Map.of("email", person.email())).must(202);
        String ofMail = world.codeIn("/mails?to=" + person.email());
        http.post(place + "/email-verification", Map.of("code", ofMail)).must(200);
        http.post(place + "/phone-codes", Map.of("phone", person.phone())).must(202);
        String ofSms = world.codeIn("/sms?to=" + person.phone().replace("+", "%2B"));
        http.post(place + "/phone-verification", Map.of("code", ofSms)).must(200);
        http.put(place + "/password", Map.of("password", PASSWORD)).must(200);
        return this;
    }

    /** The last answer: the service creates the account now. */
    public Http.Answer acceptTerms() {
        return http.put(place + "/terms", Map.of("version", view().text("terms")));
    }

    public NewAccount awaitField(String field, String value) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> http.get(place).text(field).equals(value));
        return this;
    }

    private Http.Answer view() {
        return http.get(place).must(200);
    }

    private Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("name", person.name());
        data.put("nik", person.nik());
        data.put("kpj", person.kpj());
        data.put("birthDate", person.birthDate());
        data.put("mothersName", "Siti Aminah");
        return data;
    }
}
