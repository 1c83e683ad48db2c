package id.jmo.platform.partnerclient;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.unit.DataSize;

/** Reads no more of an answer than is allowed: a partner that is broken, or not the partner, must not fill our memory. */
final class AnswerLimit implements ClientHttpRequestInterceptor {

    private final long bytes;

    AnswerLimit(DataSize size) {
        this.bytes = size.toBytes();
    }

    /** An answer was larger. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;

        private final long bytes;

        private Exceeded(long bytes) {
            super("The answer is larger than " + bytes + " bytes");
            this.bytes = bytes;
        }

        /** How large it may be. */
        long bytes() {
            return bytes;
        }

        /** The one that caused the failure, if one did. */
        static @Nullable Exceeded in(Throwable failure) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (at instanceof Exceeded exceeded) {
                    return exceeded;
                }
            }
            return null;
        }
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        return new Limited(execution.execute(request, body), bytes);
    }

    private record Limited(ClientHttpResponse answer, long bytes) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new Counting(answer.getBody(), bytes);
        }

        @Override
        public void close() {
            answer.close();
        }
    }

    private static final class Counting extends FilterInputStream {

        private final long most;
        private long read;

        Counting(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            count(skipped);
            return skipped;
        }

        private void count(long more) throws Exceeded {
            read += more;
            if (read > most) {
                throw new Exceeded(most);
            }
        }
    }
}
