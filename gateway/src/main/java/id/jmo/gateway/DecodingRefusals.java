package id.jmo.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers requests that are no HTTP, or whose address or headers are too long, where the server would send an empty body. */
@Component
class DecodingRefusals {

    private final ProblemWriter writer;

    DecodingRefusals(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Nothing more can be read from the connection, so it is closed. */
    void refuse(ChannelHandlerContext context, HttpRequest request) {
        Problem problem = problem(request.decoderResult().cause());
        @Nullable String wanted = request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE);
        Locale language = ProblemWriter.language(wanted == null ? "" : wanted);
        byte[] body = writer.body(problem, language, null, null);
        DefaultFullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.status().value()),
                Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONTENT_LANGUAGE, language.getLanguage())
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    private static Problem problem(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException e -> Problem.of(HttpStatus.URI_TOO_LONG, "uri-too-long");
            case TooLongHttpHeaderException e ->
                Problem.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large");
            case Throwable other -> Problem.of(HttpStatus.BAD_REQUEST, "malformed-request");
        };
    }
}
