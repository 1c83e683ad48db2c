package id.jmo.notification.web;

import id.jmo.notification.application.ChoosePreferences;
import id.jmo.notification.application.Inbox;
import id.jmo.notification.application.KeepConsents;
import id.jmo.notification.application.PushDevices;
import id.jmo.notification.application.ReadInbox;
import id.jmo.notification.application.ReadInbox.InboxMessage;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.NoticeCategory;
import id.jmo.notification.model.Preferences;
import id.jmo.notification.model.PushSubscription;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.owndata.Words;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Consent;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How a member is notified, what they consented to, their devices, and their inbox in their own language. */
@Component
class NotificationData implements PersonalDataSource {

    private record Chosen(NoticeCategory category, Preferences preferences) {

        Words title() {
            return new Words(category.name(), this::title);
        }

        private String title(Locale locale) {
            Language language = Language.of(locale.getLanguage()).orElse(Language.INDONESIAN);
            return category.title().getOrDefault(language, category.name());
        }

        List<String> channels() {
            return preferences.channelsFor(category).stream()
                    .sorted()
                    .map(Channel::name)
                    .toList();
        }
    }

    private static final DataSection<Chosen> CHANNELS = DataSection.<Chosen>named("notification-channels")
            .field("category", Chosen::title)
            .codes("channels", "own-data.notification-channels.channels", Chosen::channels);

    private static final DataSection<Preferences> TIMES = DataSection.<Preferences>named("notification-times")
            .field(
                    "quietFrom",
                    chosen -> chosen.quietHours()
                            .map(quiet -> quiet.from().toString())
                            .orElse(null))
            .field(
                    "quietUntil",
                    chosen -> chosen.quietHours()
                            .map(quiet -> quiet.until().toString())
                            .orElse(null))
            .field("timeZone", chosen -> chosen.time().name())
            .field("digestHour", chosen -> chosen.digestHour().orElse(null));

    private static final DataSection<PushSubscription> DEVICES = DataSection.<PushSubscription>named("push-devices")
            .field("device", subscription -> subscription.device().reveal())
            .field("service", PushSubscription::service)
            .field("registeredAt", PushSubscription::registeredAt);

    private static final DataSection<InboxMessage> INBOX = DataSection.<InboxMessage>named("inbox")
            .field("occurredAt", message -> message.entry().notification().occurredAt())
            .field("title", message -> message.text().title())
            .field("text", message -> message.text().body())
            .field("readAt", message -> message.entry().readAt().orElse(null));

    private final ChoosePreferences preferences;
    private final KeepConsents consents;
    private final PushDevices devices;
    private final ReadInbox inbox;
    private final DataSection<Consent> promotions;

    NotificationData(
            ChoosePreferences preferences,
            KeepConsents consents,
            PushDevices devices,
            ReadInbox inbox,
            ProblemTexts texts) {
        this.preferences = preferences;
        this.consents = consents;
        this.devices = devices;
        this.inbox = inbox;
        this.promotions = DataSection.<Consent>named("promotion-consents")
                .field("version", Consent::version)
                .field(
                        "text",
                        consent -> new Words(
                                consent.version(), language -> ConsentsController.textOf(consent, texts, language)))
                .field("givenAt", Consent::givenAt)
                .field("withdrawnAt", Consent::withdrawnAt);
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(CHANNELS, TIMES, promotions, DEVICES, INBOX);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        Preferences chosen = preferences.of(member);
        return List.of(
                CHANNELS.of(preferences.categories().stream()
                        .map(category -> new Chosen(category, chosen))
                        .toList()),
                TIMES.ofOne(chosen),
                promotions.of(consents.of(member).consents().reversed()),
                DEVICES.of(devices.of(member)),
                INBOX.of(inbox.newest(member, Inbox.Part.ALL, Set.of(), Optional.empty(), DataSection.READ_ITEMS)));
    }
}
