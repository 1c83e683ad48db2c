package id.jmo.gateway;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.internal.ThreadExecutorMap;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Work that the event loop must not wait for. */
final class Blocking {

    private Blocking() {}

    /**
     * The work is done elsewhere. What follows runs on the connection's event loop again: of refusals written by another
     * thread, one in a thousand never reached the caller, who had sent several requests over one connection.
     */
    static <T> Mono<T> call(Callable<T> work) {
        Mono<T> done = Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
        EventExecutor eventLoop = ThreadExecutorMap.currentExecutor();
        return eventLoop == null ? done : done.publishOn(Schedulers.fromExecutor(eventLoop));
    }
}
