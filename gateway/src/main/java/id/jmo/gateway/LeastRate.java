package id.jmo.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;

/**
 * Ends a body that comes more slowly than a least rate. Each second uses up what the rate asks for, of a credit that is at
 * most the grace's worth: a fast start does not pay for standing still afterwards. A second in which nobody reads uses up
 * nothing, because it is the service that is slow then.
 */
final class LeastRate {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final long aSecond;
    private final long most;

    /**
     * @param aSecond what must arrive each second in the long run, at least one byte
     * @param grace how long nothing at all may arrive, in whole seconds, not negative
     */
    LeastRate(DataSize aSecond, Duration grace) {
        if (aSecond.toBytes() < 1 || grace.isNegative()) {
            throw new IllegalArgumentException(
                    "At least one byte a second and no negative grace, not " + aSecond + " and " + grace);
        }
        this.aSecond = aSecond.toBytes();
        this.most = this.aSecond * grace.toSeconds();
    }

    /**
     * The body as it comes; it fails with the problem {@code body-too-slow}.
     *
     * @param timer by which seconds are counted, and which reports the failure
     */
    Flux<DataBuffer> hold(Flux<DataBuffer> body, Scheduler timer) {
        return Flux.defer(() -> {
            Credit credit = new Credit();
            return body.doOnRequest(credit::wanted)
                    .doOnNext(piece -> credit.arrived(piece.readableByteCount()))
                    // Ended this way the body is read no further; by an error it would be.
                    .takeUntilOther(Flux.interval(TICK, timer).filter(_ -> credit.isSpent()))
                    .concatWith(Mono.defer(
                            () -> credit.isOverdrawn() ? Mono.error(BodyBufferFilter.tooSlow()) : Mono.empty()));
        });
    }

    private final class Credit {

        private final AtomicLong bytes = new AtomicLong(most);
        private final AtomicLong wanted = new AtomicLong();

        void wanted(long pieces) {
            wanted.accumulateAndGet(pieces, Operators::addCap);
        }

        void arrived(int length) {
            wanted.updateAndGet(pieces -> pieces == Long.MAX_VALUE ? pieces : pieces - 1);
            bytes.updateAndGet(present -> Math.min(most, present + length));
        }

        /** A second has passed. */
        boolean isSpent() {
            return wanted.get() > 0 && bytes.addAndGet(-aSecond) < 0;
        }

        boolean isOverdrawn() {
            return bytes.get() < 0;
        }
    }
}
