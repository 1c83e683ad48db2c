package id.jmo.gateway;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServer;

/** Bounds how long a caller may take to send a request, so that slow ones do not hold connections. */
@Component
class ServerTimeouts implements NettyServerCustomizer {

    /** Between two pieces of a body. Those who read bodies give up before and answer, which this one does not. */
    private static final Duration READ = Duration.ofSeconds(60);

    private static final Duration REQUEST = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofSeconds(60);

    @Override
    public HttpServer apply(HttpServer server) {
        return server.readTimeout(READ).requestTimeout(REQUEST).idleTimeout(IDLE);
    }
}
