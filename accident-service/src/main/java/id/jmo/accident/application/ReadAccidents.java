package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentLifecycle;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.Award;
import id.jmo.accident.model.Coverage;
import id.jmo.accident.model.MemberFacts;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cases, for members, employers, health facilities and officers. */
@UseCase
public class ReadAccidents {

    private static final int PAGE = 20;

    private final Accidents accidents;
    private final MemberRecord members;
    private final ContributionRecord contributions;
    private final MoveAccident moves;

    ReadAccidents(Accidents accidents, MemberRecord members, ContributionRecord contributions, MoveAccident moves) {
        this.accidents = accidents;
        this.members = members;
        this.contributions = contributions;
        this.moves = moves;
    }

    public Optional<Accident> find(AccidentId id) {
        return accidents.find(id);
    }

    public Optional<Accident> find(AccidentNumber number) {
        return accidents.find(number);
    }

    /** The member of a case, as account last said; none as long as no event of the member has arrived. */
    public Optional<MemberFacts> memberOf(Accident accident) {
        return members.find(accident.member());
    }

    public Page<Accident> ofMember(MemberId member, @Nullable AccidentId cursor) {
        return Page.cut(accidents.ofMember(member, cursor, PAGE + 1), PAGE, Accident::id);
    }

    /** The latest of the member's cases, the latest first. */
    public List<Accident> latestOf(MemberId member, int atMost) {
        return accidents.ofMember(member, null, atMost);
    }

    public Page<Accident> ofEmployer(String employerNumber, @Nullable AccidentId cursor) {
        return Page.cut(accidents.ofEmployer(employerNumber, cursor, PAGE + 1), PAGE, Accident::id);
    }

    public Page<Accident> ofFacility(String facilityCode, @Nullable AccidentId cursor) {
        return Page.cut(accidents.ofFacility(facilityCode, cursor, PAGE + 1), PAGE, Accident::id);
    }

    /** The officers' queue, the longest waiting first. */
    public Page<Accident> inReview(@Nullable AccidentId cursor) {
        return Page.cut(accidents.inReview(cursor, PAGE + 1), PAGE, Accident::id);
    }

    /** What the facts say about the cover of a case. */
    public Coverage coverageOf(Accident accident) {
        return Coverage.of(accident, memberOf(accident), contributions.lastMonth(accident.member()));
    }

    /** What an approval grants, or would grant now. */
    public Optional<Award> proposalFor(Accident accident) {
        return AccidentLifecycle.proposal(accident, moves.context());
    }
}
