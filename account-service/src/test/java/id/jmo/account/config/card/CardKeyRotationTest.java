package id.jmo.account.config.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.jmo.account.application.card.CardCodes;
import id.jmo.account.application.card.CardKeys;
import id.jmo.account.component.RunningService;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long ago, so that nothing of the keys by which the running service signs is cleared away here. */
class CardKeyRotationTest extends RunningService {

    private static final Duration ROTATION = Duration.ofDays(30);
    private static final Duration RETENTION = Duration.ofDays(365);
    private static final Instant START = Instant.parse("2001-03-15T03:00:00Z");

    @Autowired
    CardKeys keys;

    @Autowired
    PersonalDataCipher cipher;

    private final MemberId member = MemberId.next();
    private Instant now = START;

    @BeforeEach
    void noKeysOfThatDecade() {
        keys.deleteExpired(START.plus(Duration.ofDays(3_650)));
    }

    private CardCodes instance() {
        InstantSource time = () -> now;
        return new SignedCardCodes(keys, cipher, ROTATION, RETENTION, time.withZone(ZoneOffset.UTC));
    }

    private static String kid(String code) throws Exception {
        return SignedJWT.parse(code).getHeader().getKeyID();
    }

    @Test
    void instances_share_the_key_of_a_period() throws Exception {
        CardCodes one = instance();
        CardCodes other = instance();

        String code = one.issue(member, now.plusSeconds(300));

        assertThat(kid(other.issue(member, now.plusSeconds(300)))).isEqualTo(kid(code));
        CardCodes.Reading read = other.read(code);
        assertThat(read.genuine()).isTrue();
        assertThat(read.member()).isEqualTo(member);
        assertThat(read.validUntil()).isEqualTo(now.plusSeconds(300));
    }

    @Test
    void a_code_stays_genuine_when_the_next_key_signs() throws Exception {
        CardCodes codes = instance();
        String old = codes.issue(member, now.plusSeconds(300));

        now = START.plus(ROTATION);
        String next = codes.issue(member, now.plusSeconds(300));

        assertThat(kid(next)).isNotEqualTo(kid(old));
        assertThat(codes.read(old).genuine()).isTrue();
        assertThat(codes.read(next).genuine()).isTrue();
    }

    @Test
    void a_key_is_deleted_when_its_retention_is_over_and_its_codes_are_forged_then() {
        CardCodes codes = instance();
        String old = codes.issue(member, now.plusSeconds(300));

        now = START.plus(RETENTION);
        codes.issue(member, now.plusSeconds(300));
        assertThat(codes.read(old).genuine()).isTrue();

        now = START.plus(ROTATION).plus(RETENTION).plus(ROTATION);
        codes.issue(member, now.plusSeconds(300));
        assertThat(codes.read(old).genuine()).isFalse();
    }

    @Test
    void a_key_that_was_withdrawn_makes_its_codes_forged_and_another_takes_its_place() {
        CardCodes codes = instance();
        String old = codes.issue(member, now.plusSeconds(300));

        keys.deleteExpired(START.plus(Duration.ofDays(3_650)));
        String next = codes.issue(member, now.plusSeconds(300));

        assertThat(codes.read(old).genuine()).isFalse();
        assertThat(codes.read(next).genuine()).isTrue();
    }

    @Test
    void of_two_keys_for_one_period_the_first_one_stands() {
        Instant until = START.plus(RETENTION);
        CardKeys.CardKey first = SignedCardCodes.fresh("race", until);

        assertThat(keys.addIfAbsent(first).publicKey()).isEqualTo(first.publicKey());
        assertThat(keys.addIfAbsent(SignedCardCodes.fresh("race", until)).publicKey())
                .isEqualTo(first.publicKey());
    }

    @Test
    void whatever_is_read_costs_one_look_for_a_key_and_gives_a_member_to_look_up() {
        AtomicInteger looks = new AtomicInteger();
        CardKeys counted = new CardKeys() {
            @Override
            public Optional<CardKey> find(String id) {
                looks.incrementAndGet();
                return keys.find(id);
            }

            @Override
            public CardKey addIfAbsent(CardKey key) {
                return keys.addIfAbsent(key);
            }

            @Override
            public void deleteExpired(Instant at) {
                keys.deleteExpired(at);
            }
        };
        InstantSource time = () -> now;
        CardCodes codes = new SignedCardCodes(counted, cipher, ROTATION, RETENTION, time.withZone(ZoneOffset.UTC));
        String valid = codes.issue(member, now.plusSeconds(300));
        String expired = codes.issue(member, now.minusSeconds(300));
        String changed = valid.substring(0, valid.length() - 4) + "AAAA";

        for (String code : List.of(valid, expired, changed, "garbage", "a".repeat(CardCodes.LONGEST + 1))) {
            looks.set(0);
            assertThat(codes.read(code).member()).isNotNull();
            assertThat(looks).hasValue(1);
        }
    }
}
