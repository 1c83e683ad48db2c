package id.jmo.platform.testsupport;

import com.nimbusds.jwt.JWTClaimsSet;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Access tokens as the realm issues them, valid for ten minutes. Use one as {@code Authorization: Bearer <token>}; for
 * {@code RestTestClient}: {@code .headers(headers -> headers.setBearerAuth(Tokens.member(id)))}.
 */
public final class Tokens {

    /** The one realm that all services under test trust. */
    static final Realm REALM = new Realm();

    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private Tokens() {}

    /** A member's token, with role {@code member} and the member's id. */
    public static String member(MemberId member) {
        return sign(claims("user-of-" + member, List.of("member"), VALIDITY).claim("member_id", member.toString()));
    }

    /** A member's token that ends soon. */
    public static String memberFor(MemberId member, Duration validity) {
        return sign(claims("user-of-" + member, List.of("member"), validity).claim("member_id", member.toString()));
    }

    /** The token of a member who has these roles beside their own. */
    public static String memberWithRoles(MemberId member, String... roles) {
        List<String> all = Stream.concat(Stream.of("member"), Stream.of(roles)).toList();
        return sign(claims("user-of-" + member, all, VALIDITY).claim("member_id", member.toString()));
    }

    /** The token of somebody with these roles ({@code claims-officer}, {@code operator}, …), always the same person. */
    public static String withRoles(String... roles) {
        return of("user-" + String.join("-", roles), roles);
    }

    /** The token of this person with these roles; the subject is what services know the person by. */
    public static String of(String subject, String... roles) {
        return sign(claims(subject, List.of(roles), VALIDITY));
    }

    /** The token of somebody who acts for the employer with this number (NPP). */
    public static String employer(String employerNumber) {
        return sign(claims("user-of-employer-" + employerNumber, List.of("employer"), VALIDITY)
                .claim("employer_number", employerNumber));
    }

    /** The token of somebody who acts for the clinic or hospital with this code. */
    public static String healthFacility(String facilityCode) {
        return sign(claims("user-of-facility-" + facilityCode, List.of("health-facility"), VALIDITY)
                .claim("facility_code", facilityCode));
    }

    /** A member's token that has expired an hour ago. */
    public static String expired(MemberId member) {
        return sign(claims("user-of-" + member, List.of("member"), Duration.ofHours(-1))
                .claim("member_id", member.toString()));
    }

    /** A member's token that somebody else has signed. */
    public static String forged(MemberId member) {
        return Realm.sign(
                claims("user-of-" + member, List.of("member"), VALIDITY).claim("member_id", member.toString()),
                Realm.FORGED_KEY);
    }

    /** A member's token that was issued for another application. */
    public static String forAnotherAudience(MemberId member) {
        return sign(claims("user-of-" + member, List.of("member"), VALIDITY)
                .claim("member_id", member.toString())
                .audience("another-api"));
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        return REALM.token(claims);
    }

    private static JWTClaimsSet.Builder claims(String subject, List<String> roles, Duration validity) {
        Instant now = Instant.now();
        // As every account of staff has it whose person is no member; a member's own id takes its place.
        return new JWTClaimsSet.Builder()
                .claim("member_id", "none")
                .claim("second_factor", "otp")
                .issuer(REALM.issuer())
                .subject(subject)
                .audience("jmo-api")
                .issueTime(Date.from(now.minus(Duration.ofHours(2))))
                .expirationTime(Date.from(now.plus(validity)))
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("sid", "session-of-" + subject)
                .claim("azp", Realm.client(roles))
                .claim("preferred_username", subject)
                .claim("name", subject)
                .claim("realm_access", Map.of("roles", roles));
    }
}
