package id.jmo.platform.tracking;

import id.jmo.platform.keycloakspringadapter.TokenLife;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.Identifier;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Live timelines as server-sent events, each in a virtual thread of its own. A change made by this instance is sent
 * immediately; one made by another within a second, because every stream also polls the store.
 */
public final class TimelineStreams {

    private static final Logger LOG = LoggerFactory.getLogger(TimelineStreams.class);

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);

    /** Together longer than what is sent needs to a reader and back. */
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(200);

    private static final int MOST_PROBES = 5;

    /**
     * Then, or when their token has ended, the reader comes back by itself, perhaps to another instance, with a token that is
     * valid: a session that was ended is followed no longer than its last token.
     */
    private static final Duration MAX_DURATION = Duration.ofMinutes(30);

    private final ChangeNotifier changes;
    private final Clock clock;
    private final int perReader;
    private final Map<String, Set<Stream>> open = new ConcurrentHashMap<>();
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
     * Opens a stream, unless the reader has as many open as one may have. A stream whose reader has gone is noticed when
     * something is sent on it; so before a reader is refused, something is sent on each of its streams.
     *
     * @param reader whose streams are counted together
     * @param lastSeen the {@code Last-Event-ID} of the request: the reader has the entries up to it; an id that is none of
     *     ours was not given by us, and its reader gets everything
     * @param read the timeline as it is now; empty if it cannot be read, which does not end the stream
     * @return nothing if the request is answered without a stream: HEAD; and 204 for a reader that comes back to what has
     *     ended and has all of it, which tells a browser not to come back again
     * @throws Problem 429 if the reader has too many streams
     */
    public @Nullable SseEmitter open(
            String reader, Identifier<?> subject, @Nullable String lastSeen, Supplier<Optional<Followed>> read) {
        ServletRequestAttributes exchange = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        if (HttpMethod.HEAD.matches(exchange.getRequest().getMethod())) {
            // An emitter would send into an answer that has no body, and keep the connection from its next user.
            return null;
        }
        int lastSent = entryNumber(lastSeen);
        if (lastSent > 0
                && find(read).filter(timeline -> isOver(timeline, lastSent)).isPresent()) {
            Optional.ofNullable(exchange.getResponse())
                    .ifPresent(response -> response.setStatus(HttpStatus.NO_CONTENT.value()));
            return null;
        }
        SseEmitter emitter = new SseEmitter(MAX_DURATION.toMillis());
        Stream stream =
                new Stream(emitter, changes.subscribe(subject), TokenLife.left().orElse(MAX_DURATION));
        if (!register(reader, stream)) {
            stream.subscription.close();
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-streams")
                    .with("atMost", perReader)
                    .retryAfter(HEARTBEAT_INTERVAL);
        }
        emitter.onCompletion(stream::end);
        emitter.onTimeout(stream::end);
        emitter.onError(_ -> stream.end());
        Thread.ofVirtual().name("timeline-" + subject).start(() -> {
            try {
                follow(subject, lastSent, read, stream);
            } finally {
                unregister(reader, stream);
            }
        });
        return emitter;
    }

    private static boolean isOver(Followed timeline, int lastSent) {
        return timeline.ended() && timeline.entries().stream().allMatch(entry -> entry.number() <= lastSent);
    }

    /** One open stream. */
    private static final class Stream {

        private final SseEmitter emitter;
        private final ChangeNotifier.Subscription subscription;
        private final long start = System.nanoTime();
        private final Duration life;
        private volatile boolean ended;
        private volatile boolean probed;

        /** @param life how long it may last */
        private Stream(SseEmitter emitter, ChangeNotifier.Subscription subscription, Duration life) {
            this.emitter = emitter;
            this.subscription = subscription;
            this.life = life;
        }

        private boolean isOver() {
            return ended || System.nanoTime() - start > life.toNanos();
        }

        private void end() {
            ended = true;
            subscription.wakeUp();
        }

        private void probe() {
            probed = true;
            subscription.wakeUp();
        }
    }

    private boolean register(String reader, Stream stream) {
        for (int probes = 0; !hasPlace(reader, stream); probes++) {
            if (probes == MOST_PROBES) {
                return false;
            }
            open.getOrDefault(reader, Set.of()).forEach(Stream::probe);
            // The first write after a reader has gone is answered by its absence, the second one fails.
            LockSupport.parkNanos(PROBE_INTERVAL.toNanos());
        }
        return true;
    }

    private boolean hasPlace(String reader, Stream stream) {
        open.compute(reader, (_, present) -> {
            Set<Stream> streams = present == null ? ConcurrentHashMap.newKeySet() : present;
            if (streams.size() < perReader) {
                streams.add(stream);
            }
            return streams;
        });
        return open.getOrDefault(reader, Set.of()).contains(stream);
    }

    private void unregister(String reader, Stream stream) {
        open.computeIfPresent(reader, (_, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    private static int entryNumber(@Nullable String lastSeen) {
        return lastSeen != null && lastSeen.matches("\\d{1,6}") ? Integer.parseInt(lastSeen) : 0;
    }

    /** Open streams must not hold up a graceful shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private void follow(Identifier<?> subject, int lastSeen, Supplier<Optional<Followed>> read, Stream stream) {
        SseEmitter emitter = stream.emitter;
        try (ChangeNotifier.Subscription subscription = stream.subscription) {
            int lastSent = lastSeen;
            Instant heartbeat = clock.instant();
            while (!stream.isOver() && !closing) {
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
                if (stream.probed || !clock.instant().isBefore(heartbeat)) {
                    stream.probed = false;
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
