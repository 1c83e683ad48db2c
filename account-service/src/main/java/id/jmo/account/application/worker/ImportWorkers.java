package id.jmo.account.application.worker;

import id.jmo.account.application.Members;
import id.jmo.account.model.Member;
import id.jmo.account.model.Segment;
import id.jmo.account.model.card.Programme;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.account.model.worker.WorkerRegistration.Worker;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records what independent workers (BPU) pay contributions of who are members already, because they came with a file of members.
 * From then on they can be billed. What is on record of a worker stays.
 */
@UseCase
public class ImportWorkers {

    private final Members members;
    private final WorkerRegistrations registrations;
    private final RegisterWorker registerWorker;
    private final Clock clock;

    ImportWorkers(Members members, WorkerRegistrations registrations, RegisterWorker registerWorker, Clock clock) {
        this.members = members;
        this.registrations = registrations;
        this.registerWorker = registerWorker;
        this.clock = clock;
    }

    /**
     * What a member works as, and for what.
     *
     * @param monthlyIncome its band gives the base of the contributions
     * @param oldAgeSavings whether JHT is taken as well; JKK and JKM always are
     * @param place a city or regency
     */
    public record Line(Kpj kpj, Rupiah monthlyIncome, boolean oldAgeSavings, String occupation, String place) {

        @Override
        public String toString() {
            return "Line";
        }
    }

    /** How a line stands to what is on record. */
    public enum Outcome {
        NEW,
        /** The worker is on record with this base and these programmes. */
        KNOWN,
        /** With others. */
        RECORDED_OTHERWISE,
        /** No member has the KPJ. */
        KPJ_UNKNOWN,
        /** The member is of another segment. */
        NOT_INDEPENDENT
    }

    /** How each line stands to what is on record, in their order. Has no effect. */
    public List<Outcome> compare(List<Line> lines) {
        Map<Kpj, Member> known = known(lines);
        return lines.stream()
                .map(line -> outcome(line, Optional.ofNullable(known.get(line.kpj()))))
                .toList();
    }

    /** @return what became of each line, in their order */
    public List<Outcome> record(List<Line> lines, String recordedBy) {
        Map<Kpj, Member> known = known(lines);
        return lines.stream()
                .map(line -> {
                    Optional<Member> member = Optional.ofNullable(known.get(line.kpj()));
                    Outcome outcome = outcome(line, member);
                    return outcome == Outcome.NEW && !add(line, member.orElseThrow(), recordedBy)
                            ? outcome(line, member)
                            : outcome;
                })
                .toList();
    }

    private Map<Kpj, Member> known(List<Line> lines) {
        return members.byKpj(lines.stream().map(Line::kpj).toList());
    }

    private Outcome outcome(Line line, Optional<Member> found) {
        if (found.isEmpty()) {
            return Outcome.KPJ_UNKNOWN;
        }
        Member member = found.get();
        if (member.segment() != Segment.BPU) {
            return Outcome.NOT_INDEPENDENT;
        }
        Worker stated = worker(line, member);
        return registrations
                .find(member.id())
                .map(WorkerRegistration::worker)
                .map(recorded -> recorded.base().equals(stated.base())
                                && recorded.programmes().equals(stated.programmes())
                        ? Outcome.KNOWN
                        : Outcome.RECORDED_OTHERWISE)
                .orElse(Outcome.NEW);
    }

    private boolean add(Line line, Member member, String recordedBy) {
        Instant now = clock.instant();
        return registrations.add(WorkerRegistration.ofMember(
                member.id(), worker(line, member), member.kpj(), recordedBy, Jakarta.dateOf(now), now));
    }

    private Worker worker(Line line, Member member) {
        return new Worker(
                member.name(),
                member.nik(),
                member.birthDate(),
                line.occupation(),
                line.place(),
                registerWorker.baseOf(line.monthlyIncome()),
                Programme.ofIndependentWorker(line.oldAgeSavings()));
    }
}
