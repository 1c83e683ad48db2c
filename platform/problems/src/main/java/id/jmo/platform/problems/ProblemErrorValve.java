package id.jmo.platform.problems;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;

/** Answers requests that Tomcat itself refuses, such as a URL with illegal characters. */
final class ProblemErrorValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorValve.class);

    private final ProblemWriter writer;

    ProblemErrorValve(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Problem problem = ProblemMapper.ofStatus(HttpStatusCode.valueOf(response.getStatus()), failure);
            writer.write(request.getRequest(), response.getResponse(), problem);
        } catch (IOException | RuntimeException unwritten) {
            LOG.warn("The problem could not be written", unwritten);
        }
    }
}
