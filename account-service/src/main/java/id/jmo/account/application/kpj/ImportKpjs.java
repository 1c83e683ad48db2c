package id.jmo.account.application.kpj;

import id.jmo.account.application.LineStanding;
import id.jmo.account.application.Members;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.MemberRefusal.Reason;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes many KPJ of employments that are over on record. One that is on record already with the same data is left as it is. */
@UseCase
public class ImportKpjs {

    private final FurtherKpjs kpjs;
    private final Members members;
    private final Clock clock;

    ImportKpjs(FurtherKpjs kpjs, Members members, Clock clock) {
        this.kpjs = kpjs;
        this.members = members;
        this.clock = clock;
    }

    /** How each stands to what is on record, in their order. */
    public List<LineStanding> compare(List<FurtherKpj> lines) {
        LocalDate today = Jakarta.dateOf(clock.instant());
        List<MemberId> ids = lines.stream().map(FurtherKpj::id).toList();
        Map<MemberId, FurtherKpj> known =
                kpjs.findAll(ids).stream().collect(Collectors.toMap(FurtherKpj::id, Function.identity()));
        Set<MemberId> fullMembers = new HashSet<>();
        members.knownAmong(ids, List.of(), List.of()).forEach(identity -> fullMembers.add(identity.id()));
        Map<Kpj, MemberId> holders =
                members.holdersOf(lines.stream().map(FurtherKpj::kpj).toList());
        return lines.stream()
                .map(line -> standing(line, known.get(line.id()), fullMembers, holders.get(line.kpj()), today))
                .toList();
    }

    private static LineStanding standing(
            FurtherKpj line,
            @Nullable FurtherKpj known,
            Set<MemberId> fullMembers,
            @Nullable MemberId holder,
            LocalDate today) {
        if (known != null && known.saysTheSame(line)) {
            return new LineStanding.Known();
        }
        if (known != null || fullMembers.contains(line.id())) {
            return new LineStanding.Refused(Reason.MEMBER_ALREADY_REGISTERED);
        }
        if (holder != null && !holder.equals(line.id())) {
            return new LineStanding.Refused(Reason.KPJ_ALREADY_REGISTERED);
        }
        return line.impossibleDate(today)
                .<LineStanding>map(LineStanding.Refused::new)
                .orElseGet(LineStanding.New::new);
    }

    /** @return what became of each, in their order */
    public List<LineStanding> record(List<FurtherKpj> lines) {
        return lines.stream().map(this::record).toList();
    }

    private LineStanding record(FurtherKpj line) {
        try {
            return kpjs.add(line) ? new LineStanding.New() : new LineStanding.Known();
        } catch (MemberRefusal taken) {
            return new LineStanding.Refused(taken.reason());
        }
    }
}
