package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.Http;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who forgot which login is theirs gets a message, and everybody the same answer. */
@Journey
class ForgottenAccountJourney {

    private static final String FORGOTTEN = "/api/v1/forgotten-accounts";

    @Test
    void a_member_learns_by_mail_which_login_is_theirs_and_a_stranger_learns_nothing(World world) {
        Person person = world.newMember().withBalance(0).join();
        Person other = world.newMember().withBalance(0).join();

        Http.Answer known =
                world.anybody().post(FORGOTTEN, Map.of("nik", person.nik(), "kpj", person.kpj(), "channel", "EMAIL"));
        Http.Answer mixed =
                world.anybody().post(FORGOTTEN, Map.of("nik", other.nik(), "kpj", person.kpj(), "channel", "EMAIL"));

        assertThat(known.must(202).body().propertyNames()).containsExactly("resendAt");
        assertThat(mixed.must(202).body().propertyNames()).containsExactly("resendAt");
        String box = "/mails?to=" + person.login() + "@sample.jmo.example";
        assertThat(world.textIn(box, "***@sample.jmo.example"))
                .contains(person.login().charAt(0) + "***@sample.jmo.example")
                .doesNotContain(person.nik(), person.kpj());
    }
}
