package id.jmo.platform.tracking;

import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.Identifier;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Live timelines as server-sent events, each in a virtual thread of its own. A change made by this instance is sent
 * immediately; one made by another within a second, because every stream also polls the store.
 */
public final class TimelineStreams {

    private static final Logger LOG = LoggerFactory.getLogger(TimelineStreams.class);

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);

    /** Then the reader comes back by itself, perhaps to another instance, with a token that is still valid. */
    private static final Duration MAX_DURATION = Duration.ofMinutes(30);

    private final ChangeNotifier changes;
    private final Clock clock;
    private final int perReader;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /** @param perReader how many streams one reader may have open at once in this instance, at least 1 */
    TimelineStreams(ChangeNotifier changes, Clock clock, int perReader) {
        if (perReader < 1) {
            throw new IllegalArgumentException("A reader may have at least one stream, not " + perReader);
        }
        this.changes = changes;
        this.clock = clock;
        this.perReader = perReader;
    }

    /**
     * Opens a stream, unless the reader has as many open as one may have.
     *
     * @param reader whose streams are counted together
     * @param lastSeen the {@code Last-Event-ID} of the request: the reader has the entries up to it; an id that is none of
     *     ours was not given by us, and its reader gets everything
     * @param read the timeline as it is now; empty if it cannot be read, which does not end the stream
     * @throws Problem 429 if the reader has too many streams
     */
    public SseEmitter open(
            String reader, Identifier<?> subject, @Nullable String lastSeen, Supplier<Optional<Followed>> read) {
        if (open.merge(reader, 1, Integer::sum) > perReader) {
            closed(reader);
            // A stream that its reader has left is noticed at its next heartbeat.
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-streams")
                    .with("atMost", perReader)
                    .retryAfter(HEARTBEAT_INTERVAL);
        }
        SseEmitter emitter = new SseEmitter(MAX_DURATION.toMillis());
        AtomicBoolean gone = new AtomicBoolean();
        emitter.onCompletion(() -> gone.set(true));
        emitter.onTimeout(() -> gone.set(true));
        emitter.onError(_ -> gone.set(true));
        Thread.ofVirtual().name("timeline-" + subject).start(() -> {
            try {
                follow(subject, entryNumber(lastSeen), read, emitter, gone);
            } finally {
                closed(reader);
            }
        });
        return emitter;
    }

    private static int entryNumber(@Nullable String lastSeen) {
        return lastSeen != null && lastSeen.matches("\\d{1,6}") ? Integer.parseInt(lastSeen) : 0;
    }

    private void closed(String reader) {
        open.computeIfPresent(reader, (_, streams) -> streams > 1 ? streams - 1 : null);
    }

    /** Open streams must not hold up a graceful shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private void follow(
            Identifier<?> subject,
            int lastSeen,
            Supplier<Optional<Followed>> read,
            SseEmitter emitter,
            AtomicBoolean gone) {
        try (ChangeNotifier.Subscription subscription = changes.subscribe(subject)) {
            int lastSent = lastSeen;
            Instant heartbeat = clock.instant();
            while (!gone.get() && !closing) {
                Optional<Followed> timeline = find(read);
                if (timeline.isPresent()) {
                    lastSent = send(timeline.get(), lastSent, emitter);
                    if (timeline.get().ended()) {
                        emitter.send(SseEmitter.event()
                                .name("end")
                                .data(Map.of("status", timeline.get().status()), MediaType.APPLICATION_JSON));
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
            LOG.debug("The reader of the timeline of {} has disconnected", subject);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** An unavailable store does not end the stream. */
    private static Optional<Followed> find(Supplier<Optional<Followed>> read) {
        try {
            return read.get();
        } catch (DataAccessException storeUnavailable) {
            return Optional.empty();
        }
    }

    private static int send(Followed timeline, int lastSent, SseEmitter emitter) throws IOException {
        int last = lastSent;
        for (Followed.Entry entry : timeline.entries()) {
            if (entry.number() > lastSent) {
                emitter.send(SseEmitter.event()
                        .id(Integer.toString(entry.number()))
                        .name("timeline")
                        .data(entry.view(), MediaType.APPLICATION_JSON));
                last = entry.number();
            }
        }
        return last;
    }
}
