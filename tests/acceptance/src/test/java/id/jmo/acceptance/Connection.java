package id.jmo.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The connection of a browser, with what befalls those of phones. */
final class Connection {

    private static final Pattern PAST_THE_WORKER = Pattern.compile("/(api|realms)/|/(config|version)\\.json");

    private final BrowserContext context;
    private final Page page;

    Connection(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    /**
     * Cuts the phone's connection, or gives it back. What a page asks for past its service worker is refused besides: Chromium lets it
     * through.
     */
    void offline(boolean cut) {
        context.setOffline(cut);
        if (cut) {
            context.route(PAST_THE_WORKER, Route::abort);
        } else {
            context.unroute(PAST_THE_WORKER);
        }
    }

    /**
     * The next POST to this path, and its repetition with a renewed token, are answered as if the session were over; those after
     * them are not.
     */
    void refuseWithEveryToken(String path) {
        AtomicInteger refused = new AtomicInteger();
        context.route(address -> URI.create(address).getPath().equals(path), route -> {
            if (route.request().method().equals("POST") && refused.getAndIncrement() < 2) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\":\"urn:jmo:problem:unauthenticated\",\"title\":\"-\",\"status\":401}"));
            } else {
                route.resume();
            }
        });
    }

    /** The next request to a path arrives, and its answer is lost on the way back. */
    void loseAnswerOf(String method, String path) {
        page.route(
                address -> address.endsWith(path),
                route -> {
                    if (route.request().method().equals(method)) {
                        route.fetch();
                        route.abort();
                    } else {
                        route.fallback();
                    }
                },
                new Page.RouteOptions().setTimes(1));
    }
}
