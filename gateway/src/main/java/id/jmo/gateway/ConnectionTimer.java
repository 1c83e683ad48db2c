package id.jmo.gateway;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.internal.ThreadExecutorMap;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Times what a caller may take. Refusals are written by the connection's own thread: see {@link Blocking}. */
final class ConnectionTimer {

    private ConnectionTimer() {}

    /** That of the connection whose request is handled at the moment. */
    static Scheduler current() {
        EventExecutor eventLoop = ThreadExecutorMap.currentExecutor();
        return eventLoop == null ? Schedulers.parallel() : Schedulers.fromExecutorService(eventLoop);
    }
}
