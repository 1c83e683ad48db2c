package id.jmo.notification.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.notification.application.InvalidNotice;
import id.jmo.notification.application.MessageTemplates;
import id.jmo.notification.application.Notice;
import id.jmo.notification.application.Notices;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Importance;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTableTest {

    private static final String NEW = "jmo.notices.parking-granted.";

    /** A row without a fault. The templates are among the tests' resources. */
    private static Map<String, Object> newRow() {
        Map<String, Object> row = new HashMap<>();
        row.put(NEW + "topic", "jmo.parkings.v1");
        row.put(NEW + "event", "id.jmo.parking.granted.v1");
        row.put(NEW + "subject.type", "parking");
        row.put(NEW + "subject.id", "/parkingId");
        row.put(NEW + "recipient", "/holder/memberId");
        row.put(NEW + "facts.fee", "rupiah");
        row.put(NEW + "facts.until", "date");
        row.put(NEW + "facts.plate", "confidential");
        row.put(NEW + "facts.account", "masked");
        row.put(NEW + "facts.place.field", "/place/code");
        row.put(NEW + "facts.place.format", "code");
        row.put(NEW + "facts.place.texts", "parking-places");
        row.put(NEW + "facts.remark.format", "plain");
        row.put(NEW + "facts.remark.optional", "true");
        row.put(NEW + "category", "claim");
        row.put(NEW + "channels", "inbox,sms");
        return row;
    }

    private static Notice find(Notices notices, String name) {
        return notices.all().stream()
                .filter(notice -> notice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void start(Map<String, Object> changes) {
        new MessageTemplates(ConfigTestAccess.notices(changes));
    }

    @Test
    void a_new_row_stands_beside_those_that_are_there() {
        Notices notices = ConfigTestAccess.notices(newRow());

        assertThat(find(notices, "parking-granted").channels()).containsExactlyInAnyOrder(Channel.INBOX, Channel.SMS);
        assertThat(notices.all()).hasSizeGreaterThan(1);
        start(newRow());
    }

    @Test
    void a_notice_that_is_sent_no_more_has_no_channels() {
        Notices notices = ConfigTestAccess.notices(Map.of("jmo.notices.claim-cancelled.channels", ""));

        assertThat(find(notices, "claim-cancelled").channels()).isEmpty();
        assertThat(find(notices, "claim-completed").channels()).containsExactlyInAnyOrder(Channel.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "topic              | -             | topic is missing",
                "event              | -             | event is missing",
                "subject.type       | -             | subject.type is missing",
                "subject.id         | parkingId     | subject.id must be a JSON pointer like /claimId, not parkingId",
                "recipient          | -             | recipient is missing",
                "once-per           | ever          | once-per must be a JSON pointer like /claimId, not ever",
                "when.field         | /status       | when.is is missing",
                "channels           | -             | channels is missing",
                "channels           | inbox,fax     | unknown channel: fax, not one of inbox, push, email, sms",
                "channels           | inbox,email   | there is no templates/parking-granted.email.id.mustache",
                "category           | parking       | there is no category parking",
                "category           | -             | there is no category parking",
                "valid-until        | fee           | valid-until must be one of the facts, a time that every event has, not fee",
                "importance         | high          | unknown importance: high, not one of urgent, normal, low",
                "facts.fee          | dollars       | unknown format of the fact fee: dollars, not one of rupiah, time,"
                        + " date, month, plain, masked, confidential, code, codes, bilingual",
                "facts.name         | plain         | a fact cannot be named name",
                "facts.place.texts  | -             | the fact place needs texts if, and only if, it is a code",
                "facts.place.texts  | gates         | there is no texts/gates.id.properties",
                "facts.place.texts  | half-texts    | there is no texts/half-texts.en.properties",
            })
    void a_row_that_cannot_work_is_refused_with_a_line_that_says_why(String column, String value, String fault) {
        Map<String, Object> row = newRow();
        row.remove(NEW + column);
        if (value != null) {
            row.put(NEW + column, value);
        }

        assertThatExceptionOfType(InvalidNotice.class)
                .isThrownBy(() -> start(row))
                .withMessage("Notice parking-granted: " + fault);
    }

    @Test
    void a_notice_is_ordinary_and_of_its_subjects_category_unless_its_row_says_otherwise() {
        Notices notices = ConfigTestAccess.notices();

        assertThat(find(notices, "claim-submitted").category().name()).isEqualTo("claim");
        assertThat(find(notices, "claim-submitted").importance()).isEqualTo(Importance.NORMAL);
        assertThat(find(notices, "payout-account-corrected").category().name()).isEqualTo("security");
        assertThat(find(notices, "payout-account-corrected").importance()).isEqualTo(Importance.URGENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"biometric-consent-withdrawn", "biometric-consent-given"})
    void a_change_of_the_consent_to_be_recognised_by_the_face_is_urgent_and_a_matter_of_security(String name) {
        Notice notice = find(ConfigTestAccess.notices(), name);

        assertThat(notice.category().name()).isEqualTo("security");
        assertThat(notice.importance()).isEqualTo(Importance.URGENT);
        assertThat(notice.channels()).containsExactlyInAnyOrder(Channel.INBOX, Channel.EMAIL, Channel.SMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "title.en | -         | title.en is missing",
                "defaults | -         | defaults is missing",
                "defaults | push,sms  | the defaults lack a channel that is always on",
                "defaults | inbox     | the defaults have none of the channels of which one stays on",
                "one-of   | fax       | unknown channel: fax, not one of inbox, push, email, sms",
            })
    void a_category_that_cannot_work_is_refused_with_a_line_that_says_why(String column, String value, String fault) {
        String category = "jmo.notice-categories.parking.";
        Map<String, Object> row = newRow();
        row.put(category + "title.id", "Parkir");
        row.put(category + "title.en", "Parking");
        row.put(category + "always", "inbox");
        row.put(category + "one-of", "email,sms");
        row.put(category + "defaults", "inbox,sms");
        start(row);
        row.remove(category + column);
        if (value != null) {
            row.put(category + column, value);
        }

        assertThatExceptionOfType(InvalidNotice.class)
                .isThrownBy(() -> start(row))
                .withMessage("Notice category parking: " + fault);
    }

    @Test
    void a_text_for_the_lock_screen_cannot_show_an_amount() {
        Map<String, Object> row = new HashMap<>();
        newRow().forEach((column, value) -> row.put(column.replace("parking-granted", "parking-priced"), value));
        row.put("jmo.notices.parking-priced.channels", "push");

        assertThatExceptionOfType(InvalidNotice.class)
                .isThrownBy(() -> start(row))
                .withMessageStartingWith("Notice parking-priced: templates/parking-priced.push.")
                .withMessageContaining("fee");
    }

    @Test
    void a_column_that_does_not_exist_is_refused() {
        Map<String, Object> row = newRow();
        row.put(NEW + "chanels", "inbox");

        assertThatExceptionOfType(InvalidNotice.class)
                .isThrownBy(() -> start(row))
                .withMessageContaining("parking-granted.chanels")
                .satisfies(fault -> assertThat(fault.getMessage()).hasLineCount(1));
    }

    @Test
    void a_template_that_uses_what_its_notice_does_not_have_is_refused() {
        Map<String, Object> row = newRow();
        row.remove(NEW + "facts.fee");

        assertThatExceptionOfType(InvalidNotice.class)
                .isThrownBy(() -> start(row))
                .withMessageStartingWith("Notice parking-granted: templates/parking-granted.")
                .withMessageContaining("fee");
    }

    @Test
    void a_template_that_counts_on_an_optional_fact_is_refused() {
        Map<String, Object> row = newRow();
        row.remove(NEW + "facts.fee");
        row.put(NEW + "facts.fee.format", "rupiah");
        row.put(NEW + "facts.fee.optional", "true");

        assertThatExceptionOfType(InvalidNotice.class)
                .isThrownBy(() -> start(row))
                .withMessageContaining("fee");
    }

    @Test
    void a_table_without_rows_is_refused() {
        assertThatExceptionOfType(InvalidNotice.class)
                .isThrownBy(() -> NoticeTable.read(new org.springframework.core.env.StandardEnvironment()))
                .withMessage("Notice table: jmo.notices has no rows");
    }
}
