package id.jmo.accident.application;

import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.Incident;
import id.jmo.accident.model.IncidentFault;
import id.jmo.accident.model.Informant;
import id.jmo.accident.model.ReceivedNotification;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Family, union or a health facility notifies. The informant learns that the notification was received, and nothing about
 * the member: no member is looked for before the answer, so that not even its time gives anything away.
 */
@UseCase
public class ReceiveNotification {

    /**
     * How much is received; beyond, the informant is asked to come back.
     *
     * @param perPersonAndDay notifications about one number
     * @param perMinute notifications by people without a login, of all instances together
     */
    public record Limits(int perPersonAndDay, int perMinute) {}

    /**
     * @param command identifies the request, so that it is one notification however often it is repeated
     * @param facilityCode of the health facility, if one notifies
     */
    public record Request(
            String command,
            ReceivedNotification.Identity about,
            Incident incident,
            Informant.Relation relation,
            Confidential name,
            Confidential phone,
            @Nullable String facilityCode) {}

    /** The result. */
    public sealed interface Outcome {

        record Received(AccidentNumber number, Instant at) implements Outcome {}

        record TooMany(Duration again) implements Outcome {}

        /** The incident is impossible, whoever it happened to. */
        record Impossible(List<IncidentFault> faults) implements Outcome {
            public Impossible {
                faults = List.copyOf(faults);
            }
        }
    }

    private final Notifications notifications;
    private final Counters counters;
    private final Limits limits;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    ReceiveNotification(
            Notifications notifications, Counters counters, Limits limits, WakeUpSignal wakeUp, Clock clock) {
        this.notifications = notifications;
        this.counters = counters;
        this.limits = limits;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public Outcome receive(Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<IncidentFault> faults = IncidentFault.of(request.incident(), now);
        if (!faults.isEmpty()) {
            return new Outcome.Impossible(faults);
        }
        return overLimit(request, now).<Outcome>map(Outcome.TooMany::new).orElseGet(() -> store(request, now));
    }

    private Outcome store(Request request, Instant now) {
        AccidentNumber number = AccidentNumber.next(Jakarta.dateOf(now));
        ReceivedNotification stored = notifications.receive(new ReceivedNotification(
                notifications.idFor(request.command()),
                number,
                request.about(),
                request.incident(),
                new Informant(request.relation(), request.name(), request.phone(), request.facilityCode(), now),
                now));
        wakeUp.signal();
        return new Outcome.Received(stored.number(), stored.receivedAt());
    }

    /** When to come back; the counters count what is refused too, so that trying on does not help. */
    private Optional<Duration> overLimit(Request request, Instant now) {
        if (request.facilityCode() == null) {
            Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
            Instant end = minute.plus(Duration.ofMinutes(1));
            if (counters.count("all " + minute, end) > limits.perMinute()) {
                return Optional.of(Duration.between(now, end).plusSeconds(1));
            }
        }
        Instant end = Jakarta.dateOf(now).plusDays(1).atStartOfDay(Jakarta.ZONE).toInstant();
        boolean over =
                counters.count(request.about().digits() + " " + Jakarta.dateOf(now), end) > limits.perPersonAndDay();
        return over ? Optional.of(Duration.between(now, end).plusSeconds(1)) : Optional.empty();
    }
}
