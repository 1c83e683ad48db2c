package id.jmo.keycloak;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own sender by its order, and hands the mails on to it. */
public final class BackgroundMailFactory implements EmailSenderProviderFactory, SimpleFactory<EmailSenderProvider> {

    private static final int THREADS = 4;
    private static final int MOST_WAITING = 1_000;

    private final ExecutorService background = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("jmo-mail-", 0).daemon().factory());

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        return new BackgroundMail(session, background);
    }

    @Override
    public void close() {
        background.shutdown();
    }

    @Override
    public String getId() {
        return "jmo-background";
    }

    @Override
    public int order() {
        return 1;
    }
}
