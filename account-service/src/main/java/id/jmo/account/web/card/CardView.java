package id.jmo.account.web.card;

import id.jmo.account.application.card.ShowCard;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Segment;
import id.jmo.account.model.card.MemberCard;
import id.jmo.account.model.card.Programme;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digital card. It counts as the physical one, so the KPJ is in full.
 *
 * @param nik masked but for the last four digits
 * @param programmes that everybody in the segment takes part in
 * @param endedOn the last day of a membership that has ended
 * @param asOf when this was so
 * @param verification how anybody checks the card
 */
record CardView(
        String name,
        String nik,
        String kpj,
        Segment segment,
        List<Programme> programmes,
        CardStatus status,
        @Nullable LocalDate endedOn,
        @Nullable String employer,
        OffsetDateTime asOf,
        CardVerificationLink verification) {

    enum CardStatus {
        ACTIVE,
        ENDED
    }

    /**
     * @param url to be shown as a QR code; it leads to a page for people and has no personal data in it
     * @param validUntil when the card must be opened anew
     */
    record CardVerificationLink(String url, OffsetDateTime validUntil) {}

    static CardView of(ShowCard.Shown shown, String url) {
        MemberCard card = shown.card();
        LocalDate endedOn = switch (card.membership()) {
            case Membership.Active() -> null;
            case Membership.Ended(LocalDate on, EndCause _) -> on;
        };
        return new CardView(
                card.name().text(),
                card.nik().masked(),
                card.kpj().digits(),
                card.segment(),
                card.programmes(),
                endedOn == null ? CardStatus.ACTIVE : CardStatus.ENDED,
                endedOn,
                card.employer(),
                Jakarta.at(card.asOf()),
                new CardVerificationLink(url, Jakarta.at(shown.validUntil())));
    }
}
