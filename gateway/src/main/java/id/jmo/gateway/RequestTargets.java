package id.jmo.gateway;

import id.jmo.platform.values.QueryString;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Reads the address of a request before the web framework does, which answers what it cannot parse with an empty 400, 414
 * or 431, or with a 500. A query that can be decoded passes, encoded as the standard wants it; for one that cannot, or a broken path, the
 * request goes on to the place where problems are written.
 */
@Component
@Order(-190)
class RequestTargets implements NettyServerCustomizer, WebFilter {

    /** From the connection to the filter; a caller's own is removed. */
    private static final String FAULT = "Jmo-Faulty-Parameter";

    private static final String IN_THE_PATH = "";

    private final DecodingRefusals refusals;

    RequestTargets(DecodingRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "jmo.requestTargets", new Reader(refusals)));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String parameter = exchange.getRequest().getHeaders().getFirst(FAULT);
        if (parameter == null) {
            return chain.filter(exchange);
        }
        return Mono.error(
                parameter.equals(IN_THE_PATH)
                        ? Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
                        : Problem.unreadableParameter(parameter));
    }

    private static final class Reader extends ChannelInboundHandlerAdapter {

        private final DecodingRefusals refusals;

        Reader(DecodingRefusals refusals) {
            this.refusals = refusals;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                if (request.decoderResult().isFailure()) {
                    ReferenceCountUtil.release(message);
                    refusals.refuse(context, request);
                    return;
                }
                request.headers().remove(FAULT);
                read(request);
            }
            context.fireChannelRead(message);
        }

        private static void read(HttpRequest request) {
            String target = request.uri();
            int mark = target.indexOf('?');
            String path = mark < 0 ? target : target.substring(0, mark);
            if (!isReadable(path)) {
                request.headers().set(FAULT, IN_THE_PATH);
                request.setUri("/");
            } else if (mark >= 0) {
                String query = target.substring(mark + 1);
                Optional<String> faulty = QueryString.faultyParameter(query);
                faulty.ifPresent(parameter -> request.headers().set(FAULT, parameter));
                request.setUri(faulty.isPresent() ? path : path + "?" + QueryString.encoded(query));
            }
        }

        private static boolean isReadable(String path) {
            try {
                return new URI(path).getRawPath() != null;
            } catch (URISyntaxException broken) {
                return false;
            }
        }
    }
}
