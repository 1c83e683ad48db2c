package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.platform.values.Confidential;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventBindingTest {

    private static final String APPROVED = "id.jmo.claim.approved.v1";

    private final PersonalDataCipher cipher = Keys.cipher();
    private final EventBinding binding = new EventBinding(cipher, false);
    private final JsonMapper json = EventJson.mapper(cipher);

    record Account(Confidential number, Confidential holder) {}

    record Approved(String claimId, long net, Account account) {}

    private String approved(String claim, String account) {
        Approved fact = new Approved(
                claim, 9_600_000, new Account(Confidential.of(account), Confidential.of("EILEEN \u2013 COLLINS")));
        return binding.bind(APPROVED, claim, json.writeValueAsString(fact));
    }

    private void arrives(EventBinding at, String type, String subject, String data) {
        at.check(type, subject, data.getBytes(UTF_8), json.readTree(data));
    }

    private void assertRefused(String subject, String data) {
        assertThatExceptionOfType(MisplacedPersonalData.class)
                .isThrownBy(() -> arrives(binding, APPROVED, subject, data));
    }

    private static String ciphertext(String data, int number) {
        return Head.CIPHERTEXT.matcher(data).results().toList().get(number).group();
    }

    @Test
    void an_event_that_arrives_as_it_was_sent_is_read() {
        String sent = approved("claim-1", "7000000001");

        arrives(binding, APPROVED, "claim-1", sent);

        assertThat(json.readValue(sent, Approved.class).account().number().reveal())
                .isEqualTo("7000000001");
        assertThat(ciphertext(sent, 0)).startsWith("jmo1:k1-");
    }

    @Test
    void an_account_that_was_copied_from_another_event_is_refused() {
        String own = approved("claim-1", "7000000001");
        String others = approved("claim-2", "7000000002");

        assertRefused("claim-2", others.replace(ciphertext(others, 0), ciphertext(own, 0)));
        assertRefused("claim-2", own.replace("claim-1", "claim-2"));
    }

    @Test
    void an_event_that_was_changed_around_its_account_is_refused() {
        String sent = approved("claim-1", "7000000001");

        assertRefused("claim-1", sent.replace("9600000", "96000000"));
        assertRefused("claim-2", sent);
        assertThatExceptionOfType(MisplacedPersonalData.class)
                .isThrownBy(() -> arrives(binding, "id.jmo.claim.payout-account-corrected.v1", "claim-1", sent));
    }

    @Test
    void two_values_of_one_event_cannot_change_places() {
        String sent = approved("claim-1", "7000000001");
        String number = ciphertext(sent, 0);
        String holder = ciphertext(sent, 1);

        assertRefused(
                "claim-1", sent.replace(number, "?").replace(holder, number).replace("?", holder));
    }

    @Test
    void a_ciphertext_that_is_written_so_that_it_does_not_look_like_one_is_refused() {
        String sent = approved("claim-1", "7000000001");

        assertRefused("claim-2", sent.replace("jmo1", "\\u006amo1"));
        assertRefused("claim-1", sent.replaceFirst("jmo1", "\\\\u006amo1"));
    }

    @Test
    void what_is_bound_to_no_event_is_read_only_as_long_as_the_operator_lets_it() {
        String before = json.writeValueAsString(
                new Approved("claim-1", 1, new Account(Confidential.of("7000000001"), Confidential.of("EILEEN"))));

        assertRefused("claim-1", before);
        assertThatCode(() -> arrives(new EventBinding(cipher, true), APPROVED, "claim-1", before))
                .doesNotThrowAnyException();
        String copied = before.replace(ciphertext(before, 0), ciphertext(approved("claim-2", "7000000002"), 0));
        assertThatExceptionOfType(MisplacedPersonalData.class)
                .as("what is bound elsewhere is refused even then")
                .isThrownBy(() -> arrives(new EventBinding(cipher, true), APPROVED, "claim-1", copied));
    }

    @Test
    void an_event_that_waited_while_the_key_changed_is_the_same_event() {
        KeyRing both = KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null);
        PersonalDataCipher rotating = Keys.cipher(both);

        String renewed = rotating.renewed(approved("claim-1", "7000000001"), new Place("claim-1", "outbox.data"));

        assertThat(renewed).contains("jmo1:k2-").doesNotContain("jmo1:k1");
        arrives(new EventBinding(rotating, false), APPROVED, "claim-1", renewed);
    }

    @Test
    void an_event_without_personal_data_is_sent_and_read_as_it_is() {
        String data = "{\"claimId\":\"claim-1\"}";

        assertThat(binding.bind(APPROVED, "claim-1", data)).isSameAs(data);
        arrives(binding, APPROVED, "claim-1", data);
    }
}
