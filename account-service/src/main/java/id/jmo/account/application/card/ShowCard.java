package id.jmo.account.application.card;

import id.jmo.account.application.ReadMember;
import id.jmo.account.application.worker.WorkerRegistrations;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.Segment;
import id.jmo.account.model.card.MemberCard;
import id.jmo.account.model.card.Programme;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Shows members their digital cards, each with a fresh code by which anybody can check it. */
@UseCase
public class ShowCard {

    private final ReadMember readMember;
    private final WorkerRegistrations workers;
    private final CardCodes codes;
    private final Terms terms;
    private final Clock clock;

    ShowCard(ReadMember readMember, WorkerRegistrations workers, CardCodes codes, Terms terms, Clock clock) {
        this.readMember = readMember;
        this.workers = workers;
        this.codes = codes;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * @param onScreen how long the code of a card on a screen is valid
     * @param onPaper how long that of a printed card is
     * @param programmes that everybody in a segment has, by the day from which they hold
     */
    public record Terms(
            Duration onScreen, Duration onPaper, NavigableMap<LocalDate, Map<Segment, List<Programme>>> programmes) {

        /** None before the first day, and of a segment that is not named. */
        List<Programme> programmesOf(Segment segment, LocalDate day) {
            var inForce = programmes.floorEntry(day);
            return inForce == null ? List.of() : inForce.getValue().getOrDefault(segment, List.of());
        }
    }

    /** @param validUntil of the code */
    public record Shown(MemberCard card, String code, Instant validUntil) {}

    /** @throws MemberRefusal if there is no such member */
    public Shown onScreen(MemberId id) {
        return show(id, terms.onScreen());
    }

    /** @throws MemberRefusal if there is no such member */
    public Shown onPaper(MemberId id) {
        return show(id, terms.onPaper());
    }

    private Shown show(MemberId id, Duration lifetime) {
        Member member = readMember.byId(id);
        Instant now = clock.instant();
        List<Programme> programmes = programmesOf(member, Jakarta.dateOf(now));
        Instant validUntil = now.plus(lifetime).truncatedTo(ChronoUnit.SECONDS); // as codes have it
        return new Shown(MemberCard.of(member, programmes, now), codes.issue(id, validUntil), validUntil);
    }

    /** What an independent worker chose; of others only what everybody in the segment has is known. */
    private List<Programme> programmesOf(Member member, LocalDate day) {
        List<Programme> common = terms.programmesOf(member.segment(), day);
        return member.segment() == Segment.BPU
                ? workers.find(member.id())
                        .map(registration -> registration.worker().programmes())
                        .orElse(common)
                : common;
    }
}
