package id.jmo.local.sandbox.faults;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Closes the connection of a request without sending a byte, as a broken network does. */
@Component
class CutConnection implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String CONNECTION = CutConnection.class.getName();

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new RememberConnection());
    }

    static void under(ServletRequest request) {
        Object connection = request.getAttribute(CONNECTION);
        if (connection instanceof Response response) {
            response.getCoyoteResponse()
                    .action(ActionCode.CLOSE_NOW, new IOException("The sandbox cuts the connection"));
        } else {
            throw new IllegalStateException("The request did not come through the sandbox's connector");
        }
    }

    private static final class RememberConnection extends ValveBase {

        RememberConnection() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(CONNECTION, response);
            getNext().invoke(request, response);
        }
    }
}
