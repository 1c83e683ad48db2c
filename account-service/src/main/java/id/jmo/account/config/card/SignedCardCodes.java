package id.jmo.account.config.card;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.jmo.account.application.card.CardCodes;
import id.jmo.account.application.card.CardKeys;
import id.jmo.account.application.card.CardKeys.CardKey;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.UnreadablePersonalData;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * Codes as compact JSON Web Signatures (ES256). The subject is the member's id, encrypted anew each time: two people who
 * scan a card cannot tell that they saw the same member. The time is cut into periods of one key each, and the key's id
 * is the start of its period, so that instances agree on the key without a word between them.
 */
final class SignedCardCodes implements CardCodes {

    private static final int UUID_BYTES = 16;

    private final CardKeys keys;
    private final PersonalDataCipher cipher;
    private final Duration rotation;
    private final Duration retention;
    private final Clock clock;

    /** Read in place of what is no code, so that it costs as much. */
    private final SignedJWT decoy;

    /** Checks what no key of ours can have signed. */
    private final ECKey decoyKey;

    SignedCardCodes(CardKeys keys, PersonalDataCipher cipher, Duration rotation, Duration retention, Clock clock) {
        this.keys = keys;
        this.cipher = cipher;
        this.rotation = rotation;
        this.retention = retention;
        this.clock = clock;
        this.decoyKey = generate("decoy");
        this.decoy = sign(new MemberId(new UUID(0, 0)), Instant.EPOCH, decoyKey);
    }

    @Override
    public String issue(MemberId member, Instant validUntil) {
        return sign(member, validUntil, signingKey()).serialize();
    }

    @Override
    public Reading read(String code) {
        Optional<SignedJWT> parsed = parse(code);
        SignedJWT checked = parsed.orElse(decoy);
        Optional<ECKey> known = keys.find(checked.getHeader().getKeyID()).map(key -> ecKey(key.publicKey()));
        boolean signed = isSigned(checked, known.orElse(decoyKey));
        boolean genuine = signed && known.isPresent() && parsed.isPresent();
        try {
            return reading(genuine, genuine ? checked : decoy);
        } catch (ParseException | IllegalArgumentException | UnreadablePersonalData keyOfPersonalDataGone) {
            return new Reading(false, new MemberId(new UUID(0, 0)), Instant.EPOCH);
        }
    }

    private static Optional<SignedJWT> parse(String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(code);
            JWSHeader header = jwt.getHeader();
            boolean ofOurForm = JWSAlgorithm.ES256.equals(header.getAlgorithm()) && header.getKeyID() != null;
            return ofOurForm ? Optional.of(jwt) : Optional.empty();
        } catch (ParseException | IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    private static boolean isSigned(SignedJWT jwt, ECKey key) {
        try {
            return jwt.verify(new ECDSAVerifier(key));
        } catch (JOSEException | IllegalStateException impossibleSignature) {
            return false;
        }
    }

    private Reading reading(boolean genuine, SignedJWT jwt) throws ParseException {
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        ByteBuffer id = ByteBuffer.wrap(cipher.decrypt(Base64.getUrlDecoder().decode(claims.getSubject())));
        return new Reading(
                genuine,
                new MemberId(new UUID(id.getLong(), id.getLong())),
                claims.getExpirationTime().toInstant());
    }

    /** The key of this period; made by whoever needs it first, who also clears away the keys that are kept no longer. */
    private ECKey signingKey() {
        Instant now = clock.instant();
        long period = rotation.toSeconds();
        long start = Math.floorDiv(now.getEpochSecond(), period) * period;
        String id = Long.toString(start);
        CardKey key = keys.find(id).orElseGet(() -> {
            keys.deleteExpired(now);
            return keys.addIfAbsent(
                    fresh(id, Instant.ofEpochSecond(start + period).plus(retention)));
        });
        return ecKey(key.pair().reveal());
    }

    static CardKey fresh(String id, Instant keptUntil) {
        ECKey pair = generate(id);
        return new CardKey(id, pair.toPublicJWK().toJSONString(), Confidential.of(pair.toJSONString()), keptUntil);
    }

    private SignedJWT sign(MemberId member, Instant validUntil, ECKey key) {
        byte[] id = ByteBuffer.allocate(UUID_BYTES)
                .putLong(member.value().getMostSignificantBits())
                .putLong(member.value().getLeastSignificantBits())
                .array();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .subject(Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.encrypt(id)))
                        .expirationTime(Date.from(validUntil))
                        .build());
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("ES256 must work in every Java", impossible);
        }
        return jwt;
    }

    private static ECKey generate(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The curve P-256 must be in every Java", impossible);
        }
    }

    private static ECKey ecKey(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException impossible) {
            throw new IllegalStateException("A key of cards is not as it was written", impossible);
        }
    }
}
