package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.operator.client.LoginSession;
import id.jmo.world.Http;
import id.jmo.world.NewAccount;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From "create account" to the member's own record, with the codes that come by mail and SMS. */
@Journey
class CreateAccountJourney {

    @Test
    void a_member_creates_an_account_and_logs_in(World world) {
        Person person = world.newMember().withBalance(0).withoutLogin().join();
        NewAccount account = NewAccount.begin(world, person).upToTerms();

        account.acceptTerms().must(200);

        account.awaitField("status", "COMPLETED");
        LoginSession session = world.suite().logins().logIn(person.email(), NewAccount.PASSWORD);
        Http.Answer record = new Http(world.suite().gatewayUri(), session::accessToken)
                .get("/api/v1/members/me")
                .must(200);
        assertThat(record.text("memberId")).isEqualTo(person.memberId());
    }

    @Test
    void a_registration_is_nobody_elses(World world) {
        Http.Answer mine = world.anybody().post(NewAccount.PATH, Map.of()).must(201);
        Http.Answer theirs = world.anybody().post(NewAccount.PATH, Map.of()).must(201);

        Http.Answer refused = world.anybody()
                .with("Registration-Secret", mine.text("secret"))
                .get(NewAccount.PATH + "/" + theirs.text("registration.registrationId"));

        assertThat(refused.must(404).problem()).isEqualTo("registration-not-found");
    }
}
