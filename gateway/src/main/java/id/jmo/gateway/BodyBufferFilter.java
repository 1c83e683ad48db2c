package id.jmo.gateway;

import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a body of the standard size as a whole before the request takes a place at a service: a caller who sends slowly waits
 * at their own expense. Uploads stream through, at a least rate ({@link UploadRateFilter}). After security and the callers' limits, so that memory is used for few of
 * each, and for nobody who is refused.
 */
@Component
@Order(-40)
class BodyBufferFilter implements WebFilter {

    private final BodyLimits limits;
    private final Duration timeout;

    BodyBufferFilter(BodyLimits limits, GatewayProperties properties) {
        this.limits = limits;
        this.timeout = properties.timeouts().body();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!hasBody(request.getHeaders()) || limits.isUpload(request.getPath().pathWithinApplication())) {
            return chain.filter(exchange);
        }
        return DataBufferUtils.join(request.getBody())
                .map(BodyBufferFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(timeout, Mono.error(BodyBufferFilter::tooSlow), ConnectionTimer.current())
                // Who has hung up gets no answer. Only here: later the same failure may be of a service's connection.
                .onErrorComplete(DisconnectedClientHelper::isClientDisconnectedException)
                .flatMap(body -> chain.filter(
                        exchange.mutate().request(new Buffered(request, body)).build()));
    }

    static Problem tooSlow() {
        return Problem.of(HttpStatus.REQUEST_TIMEOUT, "body-too-slow");
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static final class Buffered extends ServerHttpRequestDecorator {

        private final byte[] body;

        Buffered(ServerHttpRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() ->
                    body.length == 0 ? Flux.empty() : Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
        }
    }
}
