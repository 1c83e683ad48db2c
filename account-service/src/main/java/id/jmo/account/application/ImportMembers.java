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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes many members on record at once. A file with a single fault is refused whole. A member who is on record already
 * is left as they are, so the same file may be imported again, for instance after a failure half way.
 */
@UseCase
public class ImportMembers {

    private final Members members;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    ImportMembers(Members members, WakeUpSignal wakeUp, Clock clock) {
        this.members = members;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * One line of the file, as far as it could be read.
     *
     * @param number the line's number in the file, the header being line 1
     * @param registration the whole line, or none if any of its fields could not be read
     */
    public record Line(
            long number,
            @Nullable MemberId id,
            @Nullable Nik nik,
            @Nullable Kpj kpj,
            @Nullable Registration registration) {}

    /** A line that cannot be imported. */
    public record Fault(long line, Reason reason) {}

    /** How many members are new, and how many were on record already. */
    public record Outcome(int registered, int alreadyKnown) {}

    /** Everything that forbids the import, in the order of the lines; none if nothing does. */
    public List<Fault> faultsOf(List<Line> lines) {
        Instant now = clock.instant();
        Taken taken = new Taken(known(lines));
        List<Fault> faults = new ArrayList<>();
        for (Line line : lines) {
            taken.reasonsAgainst(line).forEach(reason -> faults.add(new Fault(line.number(), reason)));
            Registration registration = line.registration();
            if (registration != null) {
                registration.faults(now).forEach(reason -> faults.add(new Fault(line.number(), reason)));
            }
        }
        return faults;
    }

    /** Imports registrations in which {@link #faultsOf} found nothing. */
    public Outcome importAll(List<Registration> registrations) {
        Instant now = clock.instant();
        Set<MemberId> known = new HashSet<>();
        members.knownAmong(registrations.stream().map(Registration::id).toList(), List.of(), List.of())
                .forEach(identity -> known.add(identity.id()));
        int registered = 0;
        for (Registration registration : registrations) {
            if (!known.contains(registration.id())) {
                members.add(Member.register(registration, now));
                registered++;
            }
        }
        wakeUp.signal();
        return new Outcome(registered, registrations.size() - registered);
    }

    private List<Identity> known(List<Line> lines) {
        return members.knownAmong(
                lines.stream().map(Line::id).filter(Objects::nonNull).toList(),
                lines.stream().map(Line::nik).filter(Objects::nonNull).toList(),
                lines.stream().map(Line::kpj).filter(Objects::nonNull).toList());
    }

    /** Which numbers are whose: those on record, and those of the lines read before. */
    private static final class Taken {

        private final Map<MemberId, Identity> onRecord = new HashMap<>();
        private final Map<Nik, MemberId> ownersByNik = new HashMap<>();
        private final Map<Kpj, MemberId> ownersByKpj = new HashMap<>();
        private final Set<MemberId> idsInFile = new HashSet<>();

        Taken(List<Identity> known) {
            for (Identity identity : known) {
                onRecord.put(identity.id(), identity);
                ownersByNik.put(identity.nik(), identity.id());
                ownersByKpj.put(identity.kpj(), identity.id());
            }
        }

        List<Reason> reasonsAgainst(Line line) {
            List<Reason> reasons = new ArrayList<>();
            MemberId id = line.id();
            if (id != null && (!idsInFile.add(id) || isSomebodyElse(onRecord.get(id), line))) {
                reasons.add(Reason.MEMBER_ALREADY_REGISTERED);
            }
            if (line.nik() != null && isTaken(ownersByNik, line.nik(), id)) {
                reasons.add(Reason.NIK_ALREADY_REGISTERED);
            }
            if (line.kpj() != null && isTaken(ownersByKpj, line.kpj(), id)) {
                reasons.add(Reason.KPJ_ALREADY_REGISTERED);
            }
            return reasons;
        }

        private static boolean isSomebodyElse(@Nullable Identity known, Line line) {
            return known != null
                    && (line.nik() != null && !known.nik().equals(line.nik())
                            || line.kpj() != null && !known.kpj().equals(line.kpj()));
        }

        private static <N> boolean isTaken(Map<N, MemberId> owners, N number, @Nullable MemberId id) {
            if (id == null) {
                return owners.containsKey(number);
            }
            MemberId owner = owners.putIfAbsent(number, id);
            return owner != null && !owner.equals(id);
        }
    }
}
