package id.jmo.account.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.jmo.account.model.registration.TermsOfUse.Text;
import id.jmo.platform.values.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsOfUseVersionsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 12, 1);
    private static final Text TEXT = new Text("Terms", List.of("One person has one account."));

    private final TermsOfUseVersions versions =
            new TermsOfUseVersions(List.of(terms("2026-12", SECOND), terms("2026-01", FIRST)));

    @Test
    void a_version_is_in_force_from_its_day_until_the_next_begins() {
        assertThat(versions.on(FIRST).version()).isEqualTo("2026-01");
        assertThat(versions.on(SECOND.minusDays(1)).version()).isEqualTo("2026-01");
        assertThat(versions.on(SECOND).version()).isEqualTo("2026-12");
        assertThatIllegalStateException().isThrownBy(() -> versions.on(FIRST.minusDays(1)));
    }

    @Test
    void a_version_that_is_in_force_no_more_can_still_be_read() {
        assertThat(versions.find("2026-01"))
                .hasValueSatisfying(
                        terms -> assertThat(terms.in(Language.ENGLISH)).isEqualTo(TEXT));
        assertThat(versions.find("2025-01")).isEmpty();
    }

    @Test
    void what_cannot_be_accepted_by_a_version_stops_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TermsOfUseVersions(List.of(terms("1", FIRST), terms("1", SECOND))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TermsOfUseVersions(List.of(terms("1", FIRST), terms("2", FIRST))));
        assertThatIllegalArgumentException().isThrownBy(() -> terms("a version of over twenty", FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Text("Terms", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TermsOfUse("1", FIRST, "ours", true, Map.of(Language.ENGLISH, TEXT)));
    }

    private static TermsOfUse terms(String version, LocalDate from) {
        return new TermsOfUse(version, from, "ours", true, Map.of(Language.INDONESIAN, TEXT, Language.ENGLISH, TEXT));
    }
}
