package id.jmo.account.application;

import id.jmo.account.application.Members.Identity;
import id.jmo.account.model.Member;
import id.jmo.account.model.Member.Registration;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes many members on record. One who is on record already with the same numbers is left as they are. */
@UseCase
public class ImportMembers {

    /** Between the checks of two lines of a file. */
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(10);

    private final Members members;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    ImportMembers(Members members, WakeUpSignal wakeUp, Clock clock) {
        this.members = members;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * One line of a file, as far as it could be read.
     *
     * @param number of the line in the file
     * @param registration the whole line, or none if any of its fields could not be read
     */
    public record Line(
            long number,
            @Nullable MemberId id,
            @Nullable Nik nik,
            @Nullable Kpj kpj,
            @Nullable Registration registration) {}

    /**
     * How a line stands to those on record.
     *
     * @param known whether the member is on record with the same numbers
     * @param refusals what forbids the registration
     */
    public record Standing(boolean known, List<Reason> refusals) {

        public Standing {
            refusals = List.copyOf(refusals);
        }
    }

    /** How each line stands to those on record, in their order. */
    public List<Standing> compare(List<Line> lines) {
        Instant now = clock.instant();
        OnRecord onRecord = new OnRecord(members.knownAmong(
                present(lines.stream().map(Line::id)),
                present(lines.stream().map(Line::nik)),
                present(lines.stream().map(Line::kpj))));
        return lines.stream().map(line -> standing(line, onRecord, now)).toList();
    }

    private static Standing standing(Line line, OnRecord onRecord, Instant now) {
        List<Reason> refusals = new ArrayList<>(onRecord.refusals(line));
        if (line.registration() != null) {
            refusals.addAll(line.registration().faults(now));
        }
        return new Standing(refusals.isEmpty() && onRecord.has(line.id()), refusals);
    }

    /**
     * Takes on record whoever is not. The civil registry is asked about them one after the other, so that a large file neither
     * floods it nor keeps the checks of other members waiting.
     *
     * @param lines with registrations
     * @return who is new
     */
    public Set<MemberId> register(List<Line> lines) {
        Instant now = clock.instant();
        Set<MemberId> added = members.addAll(lines.stream()
                .map(line -> Member.register(
                        Objects.requireNonNull(line.registration()),
                        now,
                        now.plus(BETWEEN_CHECKS.multipliedBy(line.number()))))
                .toList());
        wakeUp.signal();
        return added;
    }

    private static <N> List<N> present(Stream<@Nullable N> numbers) {
        return numbers.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /** Which numbers are whose. */
    private static final class OnRecord {

        private final Map<MemberId, Identity> byId = new HashMap<>();
        private final Map<Nik, MemberId> byNik = new HashMap<>();
        private final Map<Kpj, MemberId> byKpj = new HashMap<>();

        OnRecord(List<Identity> known) {
            for (Identity identity : known) {
                byId.put(identity.id(), identity);
                byNik.put(identity.nik(), identity.id());
                byKpj.put(identity.kpj(), identity.id());
            }
        }

        boolean has(@Nullable MemberId id) {
            return id != null && byId.containsKey(id);
        }

        List<Reason> refusals(Line line) {
            List<Reason> reasons = new ArrayList<>();
            Identity known = line.id() == null ? null : byId.get(line.id());
            if (known != null
                    && (line.nik() != null && !known.nik().equals(line.nik())
                            || line.kpj() != null && !known.kpj().equals(line.kpj()))) {
                reasons.add(Reason.MEMBER_ALREADY_REGISTERED);
            }
            if (isAnothers(byNik, line.nik(), line.id())) {
                reasons.add(Reason.NIK_ALREADY_REGISTERED);
            }
            if (isAnothers(byKpj, line.kpj(), line.id())) {
                reasons.add(Reason.KPJ_ALREADY_REGISTERED);
            }
            return reasons;
        }

        private static <N> boolean isAnothers(Map<N, MemberId> owners, @Nullable N number, @Nullable MemberId id) {
            MemberId owner = number == null ? null : owners.get(number);
            return owner != null && !owner.equals(id);
        }
    }
}
