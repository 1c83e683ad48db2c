package id.jmo.platform.admission;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service whose requests take as long as the test wants. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SlowService.Endpoints.class)
class SlowService {

    @RestController
    static class Endpoints {

        final Semaphore arrived = new Semaphore(0);
        final CountDownLatch open = new CountDownLatch(1);

        @PostMapping("/wait")
        String serve(@RequestBody String body) throws InterruptedException {
            arrived.release();
            open.await();
            return body;
        }

        @PostMapping("/now")
        String serveNow(@RequestBody String body) {
            return body;
        }
    }
}
