package id.jmo.account.model.card;

import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Segment;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digital card says of its member. It counts as the physical card, so the KPJ is on it in full.
 *
 * @param programmes those that everybody in the segment takes part in
 * @param asOf when this was so
 */
public record MemberCard(
        PersonName name,
        Nik nik,
        Kpj kpj,
        Segment segment,
        List<Programme> programmes,
        Membership membership,
        @Nullable String employer,
        Instant asOf) {

    public MemberCard {
        programmes = List.copyOf(programmes);
    }

    public static MemberCard of(Member member, List<Programme> programmes, Instant now) {
        return new MemberCard(
                member.name(),
                member.nik(),
                member.kpj(),
                member.segment(),
                programmes,
                member.membership(),
                member.employer(),
                now);
    }

    @Override
    public String toString() {
        return "MemberCard";
    }
}
