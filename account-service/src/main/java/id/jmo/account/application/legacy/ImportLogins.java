package id.jmo.account.application.legacy;

import id.jmo.account.application.Members;
import id.jmo.account.application.Members.Identity;
import id.jmo.account.application.registration.LoginAccounts;
import id.jmo.account.application.registration.LoginAccounts.ImportedLogin;
import id.jmo.account.application.registration.PhoneClaims;
import id.jmo.account.model.Member;
import id.jmo.account.model.legacy.LegacyPassword;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.platform.application.Parallel;
import id.jmo.platform.application.Traces;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates logins for members who had one in BPJSTKU, with the password of that time. A login carries an id that follows from
 * its line, by which the same line is recognised however often it is sent.
 */
@UseCase
public class ImportLogins {

    /** Lines of different members, addresses and phones are independent; the identity provider is not to be flooded. */
    private static final int PARALLEL = 16;

    private final Members members;
    private final PhoneClaims phones;
    private final LoginAccounts logins;
    private final BlindIndex fingerprints;
    private final Traces traces;

    ImportLogins(Members members, PhoneClaims phones, LoginAccounts logins, BlindIndex fingerprints, Traces traces) {
        this.members = members;
        this.phones = phones;
        this.logins = logins;
        this.fingerprints = fingerprints;
        this.traces = traces;
    }

    /** A login of BPJSTKU. It has one of the numbers at least. */
    public record Line(
            @Nullable Nik nik, @Nullable Kpj kpj, EmailAddress email, PhoneNumber phone, LegacyPassword password) {

        @Override
        public String toString() {
            return "Line";
        }
    }

    /** How a line stands to what is on record. */
    public enum Standing {
        /** Its login is not there; or was not, and is now. */
        NEW,
        /** Its login is there by the same line. */
        KNOWN,
        MEMBER_UNKNOWN,
        /** The NIK is one member's, and the KPJ another's or nobody's. */
        NUMBERS_DIFFER,
        MEMBER_HAS_LOGIN,
        EMAIL_TAKEN,
        PHONE_TAKEN
    }

    /** How each line stands to the logins that are there, in their order. */
    public List<Standing> compare(List<Line> lines) {
        Owners owners = owners(lines);
        Standing[] standings = new Standing[lines.size()];
        inParallel(
                IntStream.range(0, lines.size()).boxed().toList(),
                place -> standings[place] = compare(lines.get(place), owners));
        return List.of(standings);
    }

    private Standing compare(Line line, Owners owners) throws LoginAccounts.NoAnswer {
        MemberId member = owners.of(line);
        if (member == null) {
            return owners.fault(line);
        }
        return switch (logins.standing(id(member, line), member)) {
            case NONE -> Standing.NEW;
            case OWN -> Standing.KNOWN;
            case OTHER -> Standing.MEMBER_HAS_LOGIN;
        };
    }

    /**
     * Creates the logins that are not there.
     *
     * @return how each line stood to those that were there when its turn came; of two that want the same, the first has it
     */
    public List<Standing> create(List<Line> lines) {
        Owners owners = owners(lines);
        Standing[] standings = new Standing[lines.size()];
        for (List<Integer> wave : waves(lines, owners)) {
            inParallel(wave, place -> standings[place] = create(lines.get(place), owners));
        }
        return List.of(standings);
    }

    private Standing create(Line line, Owners owners) throws LoginAccounts.NoAnswer {
        MemberId id = owners.of(line);
        if (id == null) {
            return owners.fault(line);
        }
        RegistrationId registration = id(id, line);
        return switch (logins.standing(registration, id)) {
            case OTHER -> Standing.MEMBER_HAS_LOGIN;
            // An instance that died has created it, and may not have come any further.
            case OWN -> {
                verifyContact(id, line);
                yield Standing.KNOWN;
            }
            case NONE -> create(registration, members.find(id).orElseThrow(), line);
        };
    }

    private Standing create(RegistrationId registration, Member member, Line line) throws LoginAccounts.NoAnswer {
        if (!phones.claim(line.phone(), registration, member.id())) {
            return Standing.PHONE_TAKEN;
        }
        ImportedLogin login =
                new ImportedLogin(registration, member.id(), line.email(), member.language(), line.password());
        return switch (logins.createEnabled(login)) {
            case CREATED -> {
                verifyContact(member.id(), line);
                yield Standing.NEW;
            }
            case MEMBER_HAS_ACCOUNT -> refused(registration, line, Standing.MEMBER_HAS_LOGIN);
            case EMAIL_TAKEN -> refused(registration, line, Standing.EMAIL_TAKEN);
        };
    }

    private Standing refused(RegistrationId registration, Line line, Standing why) {
        phones.release(line.phone(), registration);
        return why;
    }

    /** BPJSTKU had both proved, as create account has. */
    private void verifyContact(MemberId member, Line line) {
        members.change(member, current -> current.verifyContact(line.email(), line.phone()));
    }

    /** Of a keyed hash, from which nothing of the line can be derived. */
    private RegistrationId id(MemberId member, Line line) {
        String fingerprint = fingerprints.of(String.join(
                "|",
                "legacy-login",
                member.toString(),
                line.email().comparable(),
                line.phone().international(),
                line.password().scheme().code(),
                line.password().salt(),
                line.password().value(),
                String.valueOf(line.password().iterations())));
        return new RegistrationId(UUID.nameUUIDFromBytes(fingerprint.getBytes(StandardCharsets.UTF_8)));
    }

    /** Lines that want the same member, address or phone are in waves of their own, in their order. */
    private static List<List<Integer>> waves(List<Line> lines, Owners owners) {
        List<List<Integer>> waves = new ArrayList<>();
        Map<Object, Integer> after = new HashMap<>();
        for (int place = 0; place < lines.size(); place++) {
            Line line = lines.get(place);
            List<Object> wanted = new ArrayList<>(
                    List.of(line.email().comparable(), line.phone().international()));
            MemberId owner = owners.of(line);
            if (owner != null) {
                wanted.add(owner);
            }
            int wave = wanted.stream()
                    .mapToInt(one -> after.getOrDefault(one, 0))
                    .max()
                    .orElse(0);
            wanted.forEach(one -> after.put(one, wave + 1));
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(place);
        }
        return waves;
    }

    private interface Step {

        void at(int place) throws LoginAccounts.NoAnswer;
    }

    private void inParallel(List<Integer> places, Step step) {
        String cause = traces.current();
        Parallel.run(
                PARALLEL,
                places.stream()
                        .<Runnable>map(
                                place -> () -> traces.resume(cause, "import a login", () -> answered(step, place)))
                        .toList());
    }

    /** The batch is done again later: whatever of it was done is recognised. */
    private static void answered(Step step, int place) {
        try {
            step.at(place);
        } catch (LoginAccounts.NoAnswer noAnswer) {
            throw new IllegalStateException("The identity provider gives no usable answer", noAnswer);
        }
    }

    private Owners owners(List<Line> lines) {
        List<Identity> known = members.knownAmong(
                List.of(),
                lines.stream().map(Line::nik).flatMap(Stream::ofNullable).toList(),
                lines.stream().map(Line::kpj).flatMap(Stream::ofNullable).toList());
        Owners owners = new Owners(new HashMap<>(), new HashMap<>());
        for (Identity identity : known) {
            owners.byNik().put(identity.nik(), identity.id());
            owners.byKpj().put(identity.kpj(), identity.id());
        }
        return owners;
    }

    /** Which numbers are whose. */
    private record Owners(Map<Nik, MemberId> byNik, Map<Kpj, MemberId> byKpj) {

        /** Whose line it is; nobody's unless all its numbers are one member's. */
        @Nullable
        MemberId of(Line line) {
            MemberId ofNik = line.nik() == null ? null : byNik.get(line.nik());
            MemberId ofKpj = line.kpj() == null ? null : byKpj.get(line.kpj());
            if (line.nik() == null) {
                return ofKpj;
            }
            return line.kpj() == null || Objects.equals(ofNik, ofKpj) ? ofNik : null;
        }

        /** Of a line that is nobody's. */
        Standing fault(Line line) {
            boolean unknown = (line.nik() == null || !byNik.containsKey(line.nik()))
                    && (line.kpj() == null || !byKpj.containsKey(line.kpj()));
            return unknown ? Standing.MEMBER_UNKNOWN : Standing.NUMBERS_DIFFER;
        }
    }
}
