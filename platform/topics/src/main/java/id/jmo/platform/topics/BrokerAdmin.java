package id.jmo.platform.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** A client that asks the broker now and then. It is created with the first question: the address may not be known before. */
public final class BrokerAdmin implements AutoCloseable {

    private final Map<String, Object> settings;
    private final Duration timeout;
    private @Nullable Admin admin;

    /**
     * @param kafka the settings of an admin client, with the broker's address
     * @param clientId by which the broker knows who asks
     * @param timeout of a question, and of the end
     */
    public BrokerAdmin(Map<String, Object> kafka, String clientId, Duration timeout) {
        this.settings = new HashMap<>(kafka);
        this.settings.put(AdminClientConfig.CLIENT_ID_CONFIG, clientId);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        this.timeout = timeout;
    }

    public synchronized Admin get() {
        Admin existing = admin;
        if (existing == null) {
            existing = Admin.create(settings);
            admin = existing;
        }
        return existing;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(timeout);
        }
    }
}
