package id.jmo.notification.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import id.jmo.notification.model.Fact;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Subject;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A notification at rest. The nullable part below {@code facts} is the earlier form, which was for claims only. */
record NotificationDocument(
        String eventId,
        String occasion,
        Instant occurredAt,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String template,
        @Nullable Map<String, FactDocument> facts,
        @Nullable String claimId,
        @Nullable String step,
        @Nullable Instant submittedAt,
        @Nullable Instant payBy,
        @Nullable Rupiah gross,
        @Nullable Rupiah tax,
        @Nullable Rupiah net,
        @Nullable List<String> reasons,
        @Nullable Instant completedAt,
        @Nullable String bankCode,
        @Nullable String accountNumberMasked) {

    /** Has the one value that fits its fact; codes and bilingual texts have two. */
    record FactDocument(
            @Nullable Rupiah amount,
            @Nullable Instant time,
            @Nullable LocalDate date,
            @Nullable String text,
            @Nullable Confidential personal,
            @Nullable String texts,
            @Nullable List<String> codes,
            @Nullable String indonesian,
            @Nullable String english,
            @Nullable YearMonth month) {

        static FactDocument of(Fact fact) {
            return switch (fact) {
                case Fact.Amount(var amount) ->
                    new FactDocument(amount, null, null, null, null, null, null, null, null, null);
                case Fact.Time(var time) ->
                    new FactDocument(null, time, null, null, null, null, null, null, null, null);
                case Fact.Date(var date) ->
                    new FactDocument(null, null, date, null, null, null, null, null, null, null);
                case Fact.Month(var month) ->
                    new FactDocument(null, null, null, null, null, null, null, null, null, month);
                case Fact.Text(var text) ->
                    new FactDocument(null, null, null, text, null, null, null, null, null, null);
                case Fact.Personal(var text) ->
                    new FactDocument(null, null, null, null, text, null, null, null, null, null);
                case Fact.Codes(var texts, var codes) ->
                    new FactDocument(null, null, null, null, null, texts, codes, null, null, null);
                case Fact.Bilingual(var indonesian, var english) ->
                    new FactDocument(null, null, null, null, null, null, null, indonesian, english, null);
            };
        }

        Fact toFact() {
            if (amount != null) {
                return new Fact.Amount(amount);
            } else if (time != null) {
                return new Fact.Time(time);
            } else if (date != null) {
                return new Fact.Date(date);
            } else if (month != null) {
                return new Fact.Month(month);
            } else if (text != null) {
                return new Fact.Text(text);
            } else if (personal != null) {
                return new Fact.Personal(personal);
            } else if (indonesian != null && english != null) {
                return new Fact.Bilingual(indonesian, english);
            }
            return new Fact.Codes(requireNonNull(texts), requireNonNullElse(codes, List.of()));
        }
    }

    static NotificationDocument of(Notification notification) {
        return new NotificationDocument(
                notification.eventId(),
                notification.occasion(),
                notification.occurredAt(),
                notification.subject().type(),
                notification.subject().id(),
                notification.content().template(),
                notification.content().facts().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, fact -> FactDocument.of(fact.getValue()))),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Notification toNotification(MemberId recipient) {
        return template == null
                ? new Notification(
                        eventId,
                        occasion,
                        recipient,
                        new Subject(Subject.CLAIM, requireNonNull(claimId)),
                        earlierContent(),
                        occurredAt)
                : new Notification(
                        eventId,
                        occasion,
                        recipient,
                        new Subject(requireNonNull(subjectType), requireNonNull(subjectId)),
                        new NotificationContent(template, presentFacts()),
                        occurredAt);
    }

    private Map<String, Fact> presentFacts() {
        Map<String, Fact> present = new HashMap<>();
        if (facts != null) {
            facts.forEach((name, fact) -> present.put(name, fact.toFact()));
        }
        return present;
    }

    private NotificationContent earlierContent() {
        String notice = requireNonNull(step).toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Fact> earlier = new HashMap<>();
        put(earlier, "submittedAt", submittedAt == null ? null : new Fact.Time(submittedAt));
        put(earlier, "payBy", payBy == null ? null : new Fact.Time(payBy));
        put(earlier, "gross", gross == null ? null : new Fact.Amount(gross));
        put(earlier, "tax", tax == null ? null : new Fact.Amount(tax));
        put(earlier, "net", net == null ? null : new Fact.Amount(net));
        put(earlier, "completedAt", completedAt == null ? null : new Fact.Time(completedAt));
        put(earlier, "account", accountNumberMasked == null ? null : new Fact.Text(accountNumberMasked));
        put(earlier, "bank", bankCode == null ? null : new Fact.Codes("banks", List.of(bankCode)));
        String texts = notice.equals("claim-returned") ? "payout-returns" : "claim-rejections";
        put(earlier, "reason", reasons == null ? null : new Fact.Codes(texts, reasons));
        return new NotificationContent(notice, earlier);
    }

    private static void put(Map<String, Fact> facts, String name, @Nullable Fact fact) {
        if (fact != null) {
            facts.put(name, fact);
        }
    }
}
