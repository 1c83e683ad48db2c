package id.jmo.gateway;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServer;

/** Does not wait for ever for a request that comes in by drops. */
@Component
class SlowCallers implements NettyServerCustomizer {

    private static final Duration BETWEEN_DROPS = Duration.ofSeconds(20);
    private static final Duration WHOLE_REQUEST = Duration.ofMinutes(5);
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(60);

    @Override
    public HttpServer apply(HttpServer server) {
        return server.readTimeout(BETWEEN_DROPS).requestTimeout(WHOLE_REQUEST).idleTimeout(BETWEEN_REQUESTS);
    }
}
