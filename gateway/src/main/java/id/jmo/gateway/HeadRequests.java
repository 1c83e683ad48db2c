package id.jmo.gateway;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/**
 * Gives each HEAD request a connection of its own. The answer is over for us with its headers, but the service may go on with
 * it; a request that is sent on the connection meanwhile would wait until it ends.
 */
@Component
class HeadRequests implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.doOnRequest((request, connection) -> {
            if (request.method().equals(HttpMethod.HEAD)) {
                request.requestHeaders().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        });
    }
}
