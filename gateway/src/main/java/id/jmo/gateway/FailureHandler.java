package id.jmo.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Answers every failure as a problem. Before Spring Boot's own, which would show less and in one language. */
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
            // Too late for an answer: the connection is cut, so that nobody takes half an answer for a whole one.
            if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                LOG.warn("An answer broke off: {}", failure.toString());
            }
            return Mono.error(failure);
        }
        return writer.write(exchange, Problems.of(failure));
    }
}
