package id.jmo.account.application.registration;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import id.jmo.account.application.registration.WeakPassword.Fault;
import id.jmo.account.model.registration.Answers;
import id.jmo.account.model.registration.Passport;
import id.jmo.account.model.registration.PasswordHash;
import id.jmo.account.model.registration.PersonalData;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PhoneNumber;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Refuses weak passwords and hashes the others. No text gives a rule: 10 to 128 characters are the identity provider's, and
 * the estimate of zxcvbn, which has a list of leaked passwords, must say that guessing takes long (3 of 4).
 */
@UseCase
public class PasswordHashing {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int SCORE = 3;
    private static final int SHORTEST_WORD = 3;
    private static final int LEAST_BESIDE = 6;
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;

    private final Zxcvbn estimate = new Zxcvbn();
    private final SecureRandom random = new SecureRandom();

    /** @throws WeakPassword if it could be guessed by who knows the answers */
    PasswordHash hash(String password, Answers answers) {
        Set<Fault> faults = faults(password, answers);
        if (!faults.isEmpty()) {
            throw new WeakPassword(faults);
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
        try {
            byte[] value = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return new PasswordHash(base64.encodeToString(salt), base64.encodeToString(value), ITERATIONS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("PBKDF2WithHmacSHA512 must work in every Java", impossible);
        } finally {
            key.clearPassword();
        }
    }

    private Set<Fault> faults(String password, Answers answers) {
        if (password.length() > LONGEST) {
            return EnumSet.of(Fault.TOO_LONG);
        }
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (password.length() < SHORTEST) {
            faults.add(Fault.TOO_SHORT);
        }
        Strength strength = estimate.measure(password, ownWords(answers));
        if (isLeaked(password, strength.getSequence())) {
            faults.add(Fault.LEAKED);
        } else if (strength.getScore() < SCORE || isMadeOf(ownWords(answers), password)) {
            faults.add(Fault.GUESSABLE);
        }
        return faults;
    }

    private static boolean isLeaked(String password, List<Match> parts) {
        return parts.size() == 1
                && "passwords".equals(parts.getFirst().dictionaryName)
                && parts.getFirst().token.length() == password.length();
    }

    /** The estimate takes a name and a year for two rare words. */
    private static boolean isMadeOf(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (word.length() >= SHORTEST_WORD) {
                rest = rest.replace(word.toLowerCase(Locale.ROOT), "");
            }
        }
        return rest.length() < LEAST_BESIDE;
    }

    private static List<String> ownWords(Answers answers) {
        List<String> own = new ArrayList<>(List.of("jmo", "bpjs", "jamsostek", "ketenagakerjaan"));
        PersonalData person = answers.person();
        if (person != null) {
            own.addAll(Arrays.asList(person.name().text().split(" ")));
            own.addAll(Arrays.asList(person.mothersName().text().split(" ")));
            Nik nik = person.nik();
            if (nik != null) {
                own.add(nik.digits());
            }
            Passport passport = person.passport();
            if (passport != null) {
                own.add(passport.number());
            }
            own.add(person.kpj().digits());
            own.add(person.birthDate().toString());
        }
        EmailAddress email = answers.email();
        if (email != null) {
            own.addAll(Arrays.asList(email.text().split("[@.]")));
            own.add(email.text());
        }
        PhoneNumber phone = answers.phone();
        if (phone != null) {
            own.add("0" + phone.international().substring(3));
        }
        return own;
    }
}
