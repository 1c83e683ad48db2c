package id.jmo.notification.model;

import id.jmo.platform.values.IndonesianTime;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a member wants to be notified.
 *
 * @param channels those chosen, by the category's name; a category that is absent has its defaults
 * @param time of quiet hours and digest
 * @param digestHour the hour, 0 to 23, at which news of low importance comes in one mail; empty: each by itself
 */
public record Preferences(
        MemberId member,
        Map<String, Set<Channel>> channels,
        Optional<QuietHours> quietHours,
        IndonesianTime time,
        Optional<Integer> digestHour) {

    public Preferences {
        channels = Map.copyOf(channels);
    }

    /** Those of a member who has chosen nothing. */
    public static Preferences defaults(MemberId member) {
        return new Preferences(member, Map.of(), Optional.empty(), IndonesianTime.WIB, Optional.empty());
    }

    /**
     * The channels for a category: those chosen, and those that its rules keep on, which may be newer than the choice.
     */
    public Set<Channel> channelsFor(NoticeCategory category) {
        Set<Channel> wanted = EnumSet.noneOf(Channel.class);
        wanted.addAll(channels.getOrDefault(category.name(), category.defaults()));
        wanted.addAll(category.always());
        if (!category.oneOf().isEmpty() && category.oneOf().stream().noneMatch(wanted::contains)) {
            category.oneOf().stream().filter(category.defaults()::contains).forEach(wanted::add);
        }
        return wanted;
    }

    /**
     * The channels of a notice to a member who may lack an address: if none of those of which one has to stay on leads
     * to them, the others take its place.
     *
     * @param contact empty if it is not known yet: then all chosen ones may lead to the member
     */
    public Set<Channel> channelsFor(NoticeCategory category, Optional<Contact> contact) {
        Set<Channel> wanted = channelsFor(category);
        boolean reached = contact.isEmpty()
                || category.oneOf().isEmpty()
                || category.oneOf().stream()
                        .anyMatch(channel ->
                                wanted.contains(channel) && contact.get().hasAddressFor(channel));
        if (!reached) {
            wanted.addAll(category.oneOf());
        }
        return wanted;
    }

    /** Until when a message has to wait; empty if it may be sent now. */
    public Optional<Instant> heldUntil(Importance importance, Instant now) {
        return importance == Importance.URGENT
                ? Optional.empty()
                : quietHours.flatMap(quiet -> quiet.endAt(now, time.zone()));
    }

    /** Whether a mail waits for the digest. */
    public boolean isForDigest(Channel channel, Importance importance) {
        return channel == Channel.EMAIL && importance == Importance.LOW && digestHour.isPresent();
    }

    /** When the next digest after that moment is due; empty if the member wants none. */
    public Optional<Instant> nextDigest(Instant after) {
        return digestHour.map(hour -> {
            ZonedDateTime local = after.atZone(time.zone());
            ZonedDateTime today =
                    local.toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(time.zone());
            return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
        });
    }
}
