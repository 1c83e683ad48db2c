package id.jmo.information.messaging.members;

import id.jmo.information.model.members.MemberFacts.Membership;
import id.jmo.information.model.members.MemberFacts.Segment;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MemberEventsTestAccess {

    private MemberEventsTestAccess() {}

    public record Member(MemberId id, LocalDate bornOn, Optional<Segment> segment, Membership membership) {}

    public record Contribution(MemberId member, YearMonth month) {}

    public static Member member(JsonMapper json, byte[] body) {
        MemberEvent event = json.readValue(body, MemberEvent.class);
        return new Member(
                event.memberId(),
                LocalDate.parse(event.birthDate().reveal()),
                event.knownSegment(),
                event.asMembership());
    }

    public static Contribution contribution(JsonMapper json, byte[] body) {
        MemberSubscriptions.Credit credit = json.readValue(body, MemberSubscriptions.Credit.class);
        return new Contribution(credit.memberId(), Objects.requireNonNull(credit.month()));
    }
}
