package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member updates their data in the app, with a new phone and a bank account, and the old phone learns of it. */
@Journey
class DataUpdateJourney {

    private static final String PATH = "/api/v1/members/me/data-updates";

    @Test
    void a_member_updates_the_data_with_a_new_phone_and_a_bank_account_and_the_old_phone_learns_of_it(World world) {
        Person person = world.newMember().join();
        Person someoneElse = world.newMember().join();
        Http me = world.app(person).http();
        String newPhone = person.phone().substring(0, person.phone().length() - 4)
                + new StringBuilder(person.phone().substring(person.phone().length() - 4)).reverse();

        me.post(PATH, Map.of("language", "en")).must(200);
        me.put(PATH + "/current/membership", Map.of("confirmed", true)).must(200);
        MemberApp.Session session = world.app(person).verificationSession("DATA_UPDATE");
        world.app(person).perform(session, person.photo()).must(200);
        await().untilAsserted(() -> assertThat(me.put(PATH + "/current/selfie", Map.of("verificationId", session.id()))
                        .status())
                .isEqualTo(200));
        me.put(PATH + "/current/contact", Map.of("email", person.email(), "phone", newPhone))
                .must(200);
        me.post(PATH + "/current/phone-codes", Map.of()).must(202);
        String smsBox = "/sms?to=" + newPhone.replace("+", "%2B");
        String phoneCode = world.codeIn(smsBox);
        me.post(PATH + "/current/phone-verification", Map.of("code", phoneCode)).must(200);
        me.put(PATH + "/current/civil-data", Map.of("confirmed", true, "mothersName", "Siti Aminah"))
                .must(200);
        me.put(PATH + "/current/occupation", Map.of("occupation", "Perawat")).must(200);
        me.put(PATH + "/current/npwp", Map.of()).must(200);
        me.put(
                        PATH + "/current/emergency-contact",
                        Map.of("name", "Siti Aminah", "relation", "PARENT", "phone", "+6281100000098"))
                .must(200);
        me.put(PATH + "/current/bank-account", account(someoneElse)).must(200);
        awaitBankAccount(me, "REFUSED");
        assertThat(me.post(PATH + "/current/confirmation", Map.of()).must(422).text("type"))
                .isEqualTo("urn:jmo:problem:bank-account-refused");
        me.put(PATH + "/current/bank-account", account(person)).must(200);
        awaitBankAccount(me, "CONFIRMED");
        // The phone has just got a code: it gets no other within a minute.
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(5))
                .until(() ->
                        me.post(PATH + "/current/bank-account-codes", Map.of()).status() == 202);
        me.post(PATH + "/current/bank-account-verification", Map.of("code", world.anotherCodeIn(smsBox, phoneCode)))
                .must(200);
        Http.Answer confirmed =
                me.post(PATH + "/current/confirmation", Map.of()).must(200);

        assertThat(confirmed.text("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.text("onRecord.contact.bankAccount.bankCode"))
                .isEqualTo(person.account().bankCode());
        String oldBox = "/sms?to=" + person.phone().replace("+", "%2B");
        assertThat(world.textIn(oldBox, "the phone of your account was changed"))
                .contains("175");
        assertThat(world.textIn(oldBox, "the bank account on record was changed"))
                .contains("175");
    }

    private static Map<String, Object> account(Person of) {
        return Map.of(
                "account",
                Map.of(
                        "bankCode",
                        of.account().bankCode(),
                        "accountNumber",
                        of.account().number()));
    }

    private static void awaitBankAccount(Http me, String status) {
        await().untilAsserted(
                        () -> assertThat(me.get(PATH + "/current").must(200).text("bankAccount.status"))
                                .isEqualTo(status));
    }
}
