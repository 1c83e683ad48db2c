package id.jmo.load;

import id.jmo.load.Crew.Member;
import id.jmo.world.Http;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How often a second one request is answered, when a few callers ask without a pause. */
final class RequestRate {

    static final int CALLERS = 16;

    private static final int WARM_UP = 4;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Crew crew;
    private final List<Member> members;

    /** @param members logged in; a caller each, as far as they suffice */
    RequestRate(Crew crew, List<Member> members) {
        this.crew = crew;
        this.members = members;
    }

    /** Through the gateway: the middle of the rounds that count, after those that warm up. */
    double requestsPerSecond(Consumer<Http> request) {
        return perSecond(asMembers(crew.suite().gatewayUri(), request));
    }

    /** As above, of what the callers do otherwise. */
    double perSecond(Function<Member, Runnable> caller) {
        for (int round = 0; round < WARM_UP; round++) {
            round(caller);
        }
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[round] = round(caller);
        }
        Arrays.sort(rates);
        return rates[ROUNDS / 2];
    }

    /** @param request fails where the answer is not the expected one, and so does the round */
    double round(URI base, Consumer<Http> request) {
        return round(asMembers(base, request));
    }

    private Function<Member, Runnable> asMembers(URI base, Consumer<Http> request) {
        return member -> {
            var http = new Http(base, () -> crew.world().tokenOf(member.person().login()));
            return () -> request.accept(http);
        };
    }

    /** @param caller gives each of the callers what they do again and again */
    double round(Function<Member, Runnable> caller) {
        var answered = new AtomicInteger();
        var begun = Instant.now();
        var end = begun.plus(ROUND);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, CALLERS)
                    .mapToObj(number -> caller.apply(members.get(number % members.size())))
                    .map(request -> callers.submit(() -> {
                        while (Instant.now().isBefore(end)) {
                            request.run();
                            answered.incrementAndGet();
                        }
                        return answered;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A caller got another answer than expected", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while measuring", stopped);
        }
        return answered.get() * 1000.0 / Duration.between(begun, Instant.now()).toMillis();
    }
}
