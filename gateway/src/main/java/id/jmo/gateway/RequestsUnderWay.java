package id.jmo.gateway;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Bounds how many requests of one caller are under way at once, so that nobody takes the places of the others. */
final class RequestsUnderWay {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final int atMost;
    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** @param atMost of one caller, at least 1 */
    RequestsUnderWay(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("A caller may have at least one request under way, not " + atMost);
        }
        this.atMost = atMost;
    }

    /** The handling of a request, refused with 429 if the caller has too many under way. */
    Mono<Void> counted(String caller, ServerWebExchange exchange, Mono<Void> handling) {
        return Mono.defer(() -> {
            if (!begin(caller)) {
                return Mono.error(Problem.temporary(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", A_MOMENT));
            }
            return untilAnswered(exchange, handling, () -> end(caller));
        });
    }

    private boolean begin(String caller) {
        AtomicBoolean begun = new AtomicBoolean();
        counts.compute(caller, (_, present) -> {
            int count = present == null ? 0 : present;
            begun.set(count < atMost);
            return begun.get() ? Integer.valueOf(count + 1) : present;
        });
        return begun.get();
    }

    private void end(String caller) {
        counts.computeIfPresent(caller, (_, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }

    /** Ends once, when the answer begins or will not come: a live stream may last long, and costs next to nothing. */
    static Mono<Void> untilAnswered(ServerWebExchange exchange, Mono<Void> handling, Runnable end) {
        AtomicBoolean underWay = new AtomicBoolean(true);
        Runnable once = () -> {
            if (underWay.getAndSet(false)) {
                end.run();
            }
        };
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(once));
        return handling.doFinally(_ -> once.run());
    }
}
