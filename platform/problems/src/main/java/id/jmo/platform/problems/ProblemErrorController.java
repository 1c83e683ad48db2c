package id.jmo.platform.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers exceptions and errors from outside the controllers: filters and the servlet container. */
@Controller
class ProblemErrorController implements ErrorController {

    private final ProblemMapper mapper;
    private final ProblemWriter writer;

    ProblemErrorController(ProblemMapper mapper, ProblemWriter writer) {
        this.mapper = mapper;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem;
        if (failure instanceof Throwable thrown) {
            problem = mapper.map(thrown);
        } else if (status instanceof Integer code) {
            problem = ProblemMapper.ofStatus(HttpStatusCode.valueOf(code), null);
        } else {
            // A client requested the error path itself.
            problem = ProblemMapper.ofStatus(HttpStatusCode.valueOf(404), null);
        }
        writer.write(request, response, problem);
    }
}
