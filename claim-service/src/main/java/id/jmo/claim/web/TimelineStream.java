package id.jmo.claim.web;

import id.jmo.claim.application.ClaimChangeNotifier;
import id.jmo.claim.application.ReadClaims;
import id.jmo.claim.model.Claim;
import id.jmo.claim.model.TimelineEntry;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Live timelines as server-sent events, each in a virtual thread of its own. A change made by this instance is sent
 * immediately; one made by another within a second, because every stream also polls the store.
 */
@Component
class TimelineStream {

    private static final Logger LOG = LoggerFactory.getLogger(TimelineStream.class);

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);

    /** Then the reader comes back by itself, perhaps to another instance, with a token that is still valid. */
    private static final Duration MAX_DURATION = Duration.ofMinutes(30);

    private final ReadClaims claims;
    private final ClaimChangeNotifier changes;
    private final ClaimViews views;
    private final Clock clock;
    private final int perMember;
    private final Map<MemberId, Integer> open = new ConcurrentHashMap<>();
    private volatile boolean closing;

    TimelineStream(
            ReadClaims claims,
            ClaimChangeNotifier changes,
            ClaimViews views,
            Clock clock,
            @Value("${jmo.claim.streams-per-member}") int perMember) {
        this.claims = claims;
        this.changes = changes;
        this.views = views;
        this.clock = clock;
        this.perMember = perMember;
    }

    /**
     * Opens a stream, unless the member has as many open as one may have.
     *
     * @param lastSeen the number of the last entry the reader has; 0 for none
     */
    SseEmitter open(Claim claim, int lastSeen, Locale locale) {
        MemberId member = claim.member();
        if (open.merge(member, 1, Integer::sum) > perMember) {
            closed(member);
            throw ClaimProblems.tooManyStreams(perMember, HEARTBEAT_INTERVAL);
        }
        SseEmitter emitter = new SseEmitter(MAX_DURATION.toMillis());
        AtomicBoolean gone = new AtomicBoolean();
        emitter.onCompletion(() -> gone.set(true));
        emitter.onTimeout(() -> gone.set(true));
        emitter.onError(_ -> gone.set(true));
        Thread.ofVirtual().name("timeline-" + claim.id()).start(() -> {
            try {
                follow(claim.id(), lastSeen, locale, emitter, gone);
            } finally {
                closed(member);
            }
        });
        return emitter;
    }

    private void closed(MemberId member) {
        open.computeIfPresent(member, (_, streams) -> streams > 1 ? streams - 1 : null);
    }

    /** Open streams must not hold up a graceful shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private void follow(ClaimId id, int lastSeen, Locale locale, SseEmitter emitter, AtomicBoolean gone) {
        try (ClaimChangeNotifier.Subscription subscription = changes.subscribe(id)) {
            int lastSent = lastSeen;
            Instant heartbeat = clock.instant();
            while (!gone.get() && !closing) {
                Optional<Claim> claim = find(id);
                if (claim.isPresent()) {
                    lastSent = send(claim.get(), lastSent, locale, emitter);
                    if (!claim.get().isOpen()) {
                        emitter.send(SseEmitter.event()
                                .name("end")
                                .data(Map.of("status", claim.get().state().status()), MediaType.APPLICATION_JSON));
                        break;
                    }
                }
                if (!clock.instant().isBefore(heartbeat)) {
                    emitter.send(SseEmitter.event().comment("waiting"));
                    heartbeat = clock.instant().plus(HEARTBEAT_INTERVAL);
                }
                subscription.await(POLL_INTERVAL);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException readerDisconnected) {
            LOG.debug("The reader of the timeline of {} has disconnected", id);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** An unavailable store does not end the stream. */
    private Optional<Claim> find(ClaimId id) {
        try {
            return claims.find(id);
        } catch (DataAccessException storeUnavailable) {
            return Optional.empty();
        }
    }

    private int send(Claim claim, int lastSent, Locale locale, SseEmitter emitter) throws IOException {
        int last = lastSent;
        for (TimelineEntry entry : claim.timeline().after(lastSent)) {
            emitter.send(SseEmitter.event()
                    .id(Integer.toString(entry.number()))
                    .name("timeline")
                    .data(views.entry(entry, locale), MediaType.APPLICATION_JSON));
            last = entry.number();
        }
        return last;
    }
}
