package id.jmo.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.documents.DocumentCodes.Coded;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DocumentCodesTest {

    private static final String KIND = "guarantee-letter";
    private static final UUID DOCUMENT = UUID.fromString("01920000-0000-7000-8000-00000000a001");
    private static final LocalDate VALID_UNTIL = LocalDate.of(2026, 12, 31);

    private final DocumentCodes codes = withKey("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");
    private final String code = codes.code(KIND, DOCUMENT, VALID_UNTIL);

    @Test
    void a_code_says_which_document_it_is_and_until_when_it_is_good() {
        assertThat(codes.read(KIND, code)).contains(new Coded(DOCUMENT, VALID_UNTIL));
        assertThat(code).matches("[A-Za-z0-9_-]{50}");
    }

    @Test
    void nobody_can_invent_one_or_change_what_it_says() {
        for (int i = 0; i < code.length() - 1; i++) {
            char other = code.charAt(i) == 'A' ? 'B' : 'A';
            String changed = code.substring(0, i) + other + code.substring(i + 1);
            assertThat(codes.read(KIND, changed)).as("character %d", i).isEmpty();
        }
        assertThat(withKey("AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=").read(KIND, code))
                .isEmpty();
    }

    @Test
    void a_code_of_one_kind_of_document_is_none_of_another() {
        assertThat(codes.read("warning", code)).isEmpty();
    }

    @Test
    void what_is_no_code_is_none() {
        for (String text : new String[] {"", "?", "ü", code + "A", code.substring(2), "A".repeat(10_000)}) {
            assertThat(codes.read(KIND, text)).isEmpty();
        }
    }

    private static DocumentCodes withKey(String key) {
        DocumentCodes[] made = new DocumentCodes[1];
        new ApplicationContextRunner()
                .withUserConfiguration(PersonalData.class)
                .withPropertyValues("jmo.personal-data.keys.k1=" + key)
                .run(context -> made[0] = context.getBean(DocumentCodes.class));
        return made[0];
    }

    @EnableAutoConfiguration
    static class PersonalData {}
}
