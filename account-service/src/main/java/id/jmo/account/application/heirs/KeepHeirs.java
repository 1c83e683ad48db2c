package id.jmo.account.application.heirs;

import id.jmo.account.application.ReadMember;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.heirs.Heir;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Members name their heirs; they and officers read them. */
@UseCase
public class KeepHeirs {

    private final ReadMember readMember;
    private final HeirRecords records;
    private final Terms terms;
    private final Clock clock;

    KeepHeirs(ReadMember readMember, HeirRecords records, Terms terms, Clock clock) {
        this.readMember = readMember;
        this.records = records;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param review how long heirs rest until the member is reminded of them */
    public record Terms(Period review) {}

    /**
     * None if the member has named none.
     *
     * @throws MemberRefusal if there is no such member
     */
    public Optional<Heirs> of(MemberId id) {
        return records.find(readMember.byId(id).id());
    }

    /**
     * Somebody in the member's family married or was born: whoever has named heirs is asked for them again.
     *
     * @throws MemberRefusal if there is no such member
     */
    public Optional<Heirs> familyChanged(MemberId id, LocalDate on) {
        return of(id).map(known ->
                records.change(known.member(), heirs -> heirs.familyChanged(on, terms.review(), clock.instant())));
    }

    /**
     * Replaces the heirs, or confirms them.
     *
     * @throws MemberRefusal if there is no such member
     */
    public Heirs declare(MemberId id, List<Heir> heirs) {
        MemberId member = readMember.byId(id).id();
        Instant now = clock.instant();
        Heirs first = Heirs.first(member, heirs, terms.review(), now);
        return records.add(first)
                ? first
                : records.change(member, before -> before.declare(heirs, terms.review(), now));
    }
}
