package id.jmo.account.application.rights;

import id.jmo.account.application.ReadMember;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.rights.DataKind;
import id.jmo.account.model.rights.ErasureRequestId;
import id.jmo.account.model.rights.Erasures;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members ask for the erasure of their data, officers decide what needs a person, services answer what they erased. */
@UseCase
public class RequestErasure {

    private static final int PAGE = 50;

    private final ReadMember readMember;
    private final ErasureRecords records;
    private final Clock clock;

    RequestErasure(ReadMember readMember, ErasureRecords records, Clock clock) {
        this.readMember = readMember;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Begins a request, or gives the open one.
     *
     * @throws MemberRefusal if there is no such member
     */
    public Erasures request(MemberId id) {
        MemberId member = readMember.byId(id).id();
        ErasureRequestId request = new ErasureRequestId(Uuid7.next());
        return records.change(member, erasures -> erasures.request(request, now()));
    }

    public Erasures of(MemberId member) {
        return records.of(member);
    }

    public Page<Erasures> awaitingOfficers(@Nullable MemberId cursor) {
        return Page.cut(records.awaitingOfficers(cursor, PAGE + 1), PAGE, Erasures::member);
    }

    /** @return empty if nothing awaits this decision */
    public Optional<Erasures> decide(
            MemberId member,
            ErasureRequestId request,
            DataKind kind,
            boolean erase,
            String officer,
            Confidential reason) {
        return Optional.of(records.change(
                        member, erasures -> erasures.decide(request, kind, erase, officer, reason, now())))
                .filter(after -> after.isDecidable(request, kind, erase));
    }

    /** A service has erased data of a kind. */
    public void erased(MemberId member, ErasureRequestId request, DataKind kind) {
        records.change(member, erasures -> erasures.erased(request, kind, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
