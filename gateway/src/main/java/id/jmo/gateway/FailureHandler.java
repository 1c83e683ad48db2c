package id.jmo.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Answers every failure with a problem. Before Spring Boot's handler, which says less and in one language. */
@Component
@Order(-2)
class FailureHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    private final ProblemWriter writer;

    FailureHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            // Too late for a problem: the connection is closed, so that nobody takes half a response for a whole one.
            if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                LOG.warn("A response was cut off: {}", failure.toString());
            }
            return Mono.error(failure);
        }
        if (failure instanceof MethodNotAllowedException refused) {
            exchange.getResponse().getHeaders().setAllow(refused.getSupportedMethods());
        }
        return writer.write(exchange, Problems.of(failure));
    }
}
