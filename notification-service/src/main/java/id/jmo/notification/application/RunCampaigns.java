package id.jmo.notification.application;

import static java.util.stream.Collectors.groupingBy;

import id.jmo.notification.model.Campaign;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.InboxEntry;
import id.jmo.notification.model.Preferences;
import id.jmo.notification.model.PushSubscription;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notifies the members of an audience, a page of contacts after the other. How far it got is in the store: after a
 * crash the page is done again, which notifies nobody twice. Members who do not want it are passed over, and so is
 * everybody who is left when it is of no use any more.
 */
@UseCase
public final class RunCampaigns implements WorkQueue<Campaign> {

    private static final int PAGE = 500;

    private final Campaigns campaigns;
    private final Contacts contacts;
    private final MemberPreferences preferences;
    private final PushSubscriptions devices;
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final Notices notices;
    private final Delivery.RetryPolicy policy;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    RunCampaigns(
            Campaigns campaigns,
            Contacts contacts,
            MemberPreferences preferences,
            PushSubscriptions devices,
            Inbox inbox,
            Deliveries deliveries,
            Notices notices,
            Delivery.RetryPolicy policy,
            WakeUpSignal wakeUp,
            Clock clock) {
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.preferences = preferences;
        this.devices = devices;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.notices = notices;
        this.policy = policy;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** Starts a campaign; has no effect if there is one of the same occasion. */
    public void start(Campaign campaign) {
        campaigns.start(campaign);
        wakeUp.signal();
    }

    /**
     * The newest first.
     *
     * @param before the id of the event of the last one that was read; none to begin with the newest
     */
    public List<Campaign> newest(Optional<String> before, int limit) {
        return campaigns.newest(before, limit);
    }

    @Override
    public List<Campaign> due(int limit) {
        return campaigns.due(clock.instant(), limit);
    }

    @Override
    public void process(Campaign campaign) {
        Campaign leased = campaign.leased(clock.instant().plus(policy.lease()));
        if (!campaigns.replace(campaign, leased)) {
            return;
        }
        List<Contact> page = contacts.page(leased.reached(), PAGE);
        Optional<Notice> notice = notices.find(leased.content().template());
        if (page.isEmpty() || notice.isEmpty() || notices.isExpired(leased.content(), clock.instant())) {
            campaigns.replace(leased, leased.completed());
            return;
        }
        long notified = notify(leased, notice.get(), page);
        campaigns.replace(leased, leased.advanced(page.getLast().member(), notified, clock.instant()));
        wakeUp.signal();
    }

    @Override
    public String nameOf(Campaign campaign) {
        return campaign.id();
    }

    private long notify(Campaign campaign, Notice notice, List<Contact> page) {
        List<Contact> meant =
                page.stream().filter(campaign.audience()::includes).toList();
        List<MemberId> members = meant.stream().map(Contact::member).toList();
        Map<MemberId, Preferences> chosen = preferences.ofAll(members);
        Map<MemberId, List<PushSubscription>> registered =
                devices.ofAll(members).stream().collect(groupingBy(PushSubscription::member));
        Instant now = clock.instant();
        List<InboxEntry> entries = new ArrayList<>();
        List<Delivery> planned = new ArrayList<>();
        long notified = 0;
        for (Contact contact : meant) {
            MemberId member = contact.member();
            DeliveryPlan plan = DeliveryPlan.of(
                    campaign.to(member),
                    notice,
                    chosen.getOrDefault(member, Preferences.defaults(member)),
                    Optional.of(contact),
                    registered.getOrDefault(member, List.of()),
                    now);
            List<Delivery> wanted = plan.wanted().toList();
            plan.inbox().ifPresent(entries::add);
            planned.addAll(wanted);
            notified += plan.inbox().isPresent() || !wanted.isEmpty() ? 1 : 0;
        }
        inbox.addAll(entries);
        deliveries.addAll(planned);
        return notified;
    }
}
