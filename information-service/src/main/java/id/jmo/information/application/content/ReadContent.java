package id.jmo.information.application.content;

import id.jmo.information.application.content.Contents.Selection;
import id.jmo.information.application.members.MemberRecord;
import id.jmo.information.model.content.Audience;
import id.jmo.information.model.content.AudienceMember;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.Details;
import id.jmo.information.model.content.Publication;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers see: everybody the same, and members also the promos that are for them. */
@UseCase
public class ReadContent {

    private static final int PAGE = 20;

    private final Contents contents;
    private final MemberRecord members;
    private final Clock clock;

    ReadContent(Contents contents, MemberRecord members, Clock clock) {
        this.contents = contents;
        this.members = members;
        this.clock = clock;
    }

    /** What is published at that address for everybody; empty for what is not, or no longer. */
    public Optional<ContentItem> bySlug(String slug) {
        Instant now = clock.instant();
        return contents.findBySlug(slug)
                .map(Contents.Versioned::item)
                .filter(item -> item.live() != null && isForEverybody(item.live(), now));
    }

    /** The newest first. */
    public Page<ContentItem> published(ContentKind kind, @Nullable String cursor) {
        return page(new Selection(kind, null, clock.instant()), cursor);
    }

    /** The promos that the member may use now; those for everybody if nothing is known of the member yet. */
    public Page<ContentItem> promosFor(MemberId member, @Nullable String cursor) {
        AudienceMember reader = members.find(member).map(AudienceMember::of).orElse(null);
        return page(new Selection(ContentKind.PROMO, reader, clock.instant()), cursor);
    }

    private Page<ContentItem> page(Selection selection, @Nullable String cursor) {
        return Page.cut(contents.published(selection, cursor, PAGE + 1), PAGE, contents::cursorOf);
    }

    /** Whether a reader without a login sees it. */
    static boolean isForEverybody(Publication live, Instant now) {
        return switch (live.content().details()) {
            case Details.Promo promo ->
                promo.validity().includes(now) && promo.audience().isEverybody();
            case Details.Benefit _, Details.Channel _, Details.None _ -> true;
        };
    }

    /** Whether it may ever be shown to a reader without a login. */
    public static boolean concernsEverybody(Publication live) {
        return !(live.content().details() instanceof Details.Promo(var _, var _, Audience audience))
                || audience.isEverybody();
    }
}
