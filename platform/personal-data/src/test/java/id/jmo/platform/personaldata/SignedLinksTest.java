package id.jmo.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
    private static final String PATH = "/api/v1/complaints/1/attachments/2";

    private final BlindIndex signature = new BlindIndex(KeyRing.of(Map.of("k1", Keys.K1), null, null, null));
    private final SignedLinks links = at(NOW);
    private final String link = links.to(PATH, "rina");

    @Test
    void a_link_is_good_for_its_person_for_a_few_minutes() {
        assertThat(isGood(NOW, PATH, "rina")).isTrue();
        assertThat(isGood(NOW.plusSeconds(299), PATH, "rina")).isTrue();
        assertThat(isGood(NOW.plusSeconds(300), PATH, "rina")).isFalse();
    }

    @Test
    void it_is_good_for_nobody_else_and_for_nothing_else() {
        assertThat(isGood(NOW, PATH, "budi")).isFalse();
        assertThat(isGood(NOW, PATH + "2", "rina")).isFalse();
        assertThat(links.isGood(PATH, "rina", until() + 1, given())).isFalse();
        assertThat(links.isGood(PATH, "rina", until(), "")).isFalse();
    }

    private boolean isGood(Instant now, String path, String person) {
        return at(now).isGood(path, person, until(), given());
    }

    private long until() {
        return Long.parseLong(parts().group(1));
    }

    private String given() {
        return parts().group(2);
    }

    private Matcher parts() {
        Matcher parts = Pattern.compile(Pattern.quote(PATH) + "\\?until=(\\d+)&signature=([\\w-]{43})")
                .matcher(link);
        assertThat(parts.matches()).isTrue();
        return parts;
    }

    private SignedLinks at(Instant now) {
        return new SignedLinks(signature, Duration.ofMinutes(5), Clock.fixed(now, ZoneOffset.UTC));
    }
}
