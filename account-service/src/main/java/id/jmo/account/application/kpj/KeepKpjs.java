package id.jmo.account.application.kpj;

import id.jmo.account.application.ReadMember;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.model.kpj.MergerAnswer;
import id.jmo.account.model.kpj.MergerId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Members add further KPJ of theirs, see all of them, and have their savings merged. */
@UseCase
public class KeepKpjs {

    private final ReadMember readMember;
    private final FurtherKpjs kpjs;
    private final Clock clock;

    KeepKpjs(ReadMember readMember, FurtherKpjs kpjs, Clock clock) {
        this.readMember = readMember;
        this.kpjs = kpjs;
        this.clock = clock;
    }

    /** The KPJ is not on record, or of somebody else, or somebody else has added it: nobody learns which. */
    public static final class NotYours extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** @param own the KPJ under which the member is on record */
    public record All(Kpj own, List<FurtherKpj> further) {}

    /**
     * Takes a KPJ of an employment that is over on record.
     *
     * @throws MemberRefusal if the KPJ is on record already, or a date cannot be
     */
    public FurtherKpj record(FurtherKpj kpj) {
        kpj.impossibleDate(Jakarta.dateOf(clock.instant())).ifPresent(reason -> {
            throw new MemberRefusal(reason);
        });
        kpjs.add(kpj);
        return kpjs.find(kpj.id()).orElseThrow();
    }

    /** @throws MemberRefusal if there is no such member */
    public All of(MemberId id) {
        return new All(readMember.byId(id).kpj(), kpjs.ownedBy(id));
    }

    /**
     * Adds a KPJ to a member; to add it again changes nothing.
     *
     * @throws NotYours if it cannot be the member's
     */
    public All add(MemberId id, Kpj kpj) {
        Member member = readMember.byId(id);
        FurtherKpj found = kpjs.find(kpj)
                .filter(known -> known.isOf(member) && known.isFreeFor(id))
                .orElseThrow(NotYours::new);
        if (!kpjs.change(found.id(), current -> current.addTo(id)).isFreeFor(id)) {
            throw new NotYours();
        }
        return of(id);
    }

    /**
     * Asks for a merger of a KPJ's savings with the member's own; while one is under way or done, nothing.
     *
     * @return empty if the member has not added such a KPJ
     */
    public Optional<All> merge(MemberId member, MemberId kpj, MergerId merger) {
        return kpjs.find(kpj).filter(known -> member.equals(known.owner())).map(known -> {
            kpjs.change(known.id(), current -> current.requestMerger(merger, now()));
            return of(member);
        });
    }

    /** Balance-service answered about the merger of this KPJ; one that is not on record is nobody's business here. */
    public void answered(MemberId kpj, MergerId merger, MergerAnswer answer) {
        if (kpjs.find(kpj).isPresent()) {
            kpjs.change(kpj, current -> current.answered(merger, answer, now()));
        }
    }

    /** As the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
