package id.jmo.account.application.employment;

import id.jmo.account.application.LineStanding;
import id.jmo.account.application.Members;
import id.jmo.account.model.Decision;
import id.jmo.account.model.Employer;
import id.jmo.account.model.EmploymentChange;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records changes in the employment of many members. One that is on record already is left as it is. */
@UseCase
public class ImportEmployments {

    private final Members members;
    private final Employers employers;
    private final Clock clock;

    ImportEmployments(Members members, Employers employers, Clock clock) {
        this.members = members;
        this.employers = employers;
        this.clock = clock;
    }

    /**
     * A change in the employment of the member with that KPJ.
     *
     * @param on the first day of work, or the last
     * @param employerNumber whom the member works for; of {@link EmploymentChange.Kind#HIRED}, and only of that
     * @param cause of {@link EmploymentChange.Kind#LEFT}, and only of that
     */
    public record Line(
            Kpj kpj,
            EmploymentChange.Kind change,
            LocalDate on,
            @Nullable EmployerNumber employerNumber,
            @Nullable EndCause cause) {

        @Override
        public String toString() {
            return "Line[" + change + "]";
        }
    }

    /** How each line stands to what is on record, in their order. */
    public List<LineStanding> compare(List<Line> lines, String recordedBy) {
        Instant now = clock.instant();
        Known known = known(lines);
        return lines.stream()
                .map(line -> {
                    Member member = known.members().get(line.kpj());
                    return member == null
                            ? new LineStanding.Refused(Reason.MEMBER_UNKNOWN)
                            : standing(() -> decide(member, line, known, recordedBy, now));
                })
                .toList();
    }

    /** @return what became of each line, in their order */
    public List<LineStanding> record(List<Line> lines, String recordedBy) {
        Instant now = clock.instant();
        Known known = known(lines);
        return lines.stream().map(line -> record(line, known, recordedBy, now)).toList();
    }

    private LineStanding record(Line line, Known known, String recordedBy, Instant now) {
        Member member = known.members().get(line.kpj());
        if (member == null) {
            return new LineStanding.Refused(Reason.MEMBER_UNKNOWN);
        }
        MemberId id = member.id();
        // Of the last of possibly several attempts to write.
        AtomicReference<LineStanding> taken = new AtomicReference<>(new LineStanding.Known());
        try {
            members.change(id, current -> {
                Decision decision = decide(current, line, known, recordedBy, now);
                taken.set(standing(() -> decision));
                return decision;
            });
            return taken.get();
        } catch (MemberRefusal refusal) {
            return new LineStanding.Refused(refusal.reason());
        }
    }

    private static LineStanding standing(Supplier<Decision> decision) {
        try {
            return decision.get().facts().isEmpty() ? new LineStanding.Known() : new LineStanding.New();
        } catch (MemberRefusal refusal) {
            return new LineStanding.Refused(refusal.reason());
        }
    }

    private static Decision decide(Member member, Line line, Known known, String recordedBy, Instant now) {
        return switch (line.change()) {
            case HIRED ->
                member.hire(
                        Optional.ofNullable(known.employers().get(line.employerNumber()))
                                .orElseThrow(() -> new MemberRefusal(Reason.EMPLOYER_UNKNOWN)),
                        line.on(),
                        recordedBy,
                        now);
            case LEFT -> member.endMembership(line.on(), Objects.requireNonNull(line.cause()), recordedBy, now);
            case REACTIVATED -> member.resumeMembership(line.on(), recordedBy, now);
        };
    }

    private Known known(List<Line> lines) {
        return new Known(
                members.byKpj(lines.stream().map(Line::kpj).toList()),
                employers.findAll(lines.stream()
                        .map(Line::employerNumber)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList()));
    }

    private record Known(Map<Kpj, Member> members, Map<EmployerNumber, Employer> employers) {}
}
