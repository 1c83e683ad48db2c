package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.platform.serviceregistry.Service;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The environment variables of each part: the same keys as in {@code docker-compose.yml}, with the addresses of this
 * machine.
 */
final class Settings {

    private final Site site;

    Settings(Site site) {
        this.site = site;
    }

    Map<String, String> of(Part part) {
        Map<String, String> settings = new TreeMap<>();
        switch (part.kind()) {
            case KEYCLOAK, STORE, KAFKA -> {}
            case PARTNER_SANDBOX -> {
                web(settings, part);
                settings.putAll(PartnerSettings.ofSandbox(site));
            }
            case SERVICE -> {
                web(settings, part);
                service(settings, part.service());
                settings.putAll(PartnerSettings.of(part, site));
            }
            case GATEWAY -> {
                web(settings, part);
                settings.put("SPRING_PROFILES_ACTIVE", "local");
                realm(settings);
                settings.put("JMO_GATEWAY_OUTAGES_CLIENT_SECRET", site.secrets().gatewayClientSecret());
                for (Part service : Part.services()) {
                    settings.put(gatewayKey(service), addresses(service));
                }
            }
        }
        return settings;
    }

    private String addresses(Part service) {
        return site.instances().of(service).stream()
                .map(instance -> site.ports().http(instance).toString())
                .collect(Collectors.joining(","));
    }

    /** Where the gateway looks for a service: {@code JMO_GATEWAY_SERVICES_CLAIM}. */
    static String gatewayKey(Part service) {
        return "JMO_GATEWAY_SERVICES_" + service.service().environmentName();
    }

    private void service(Map<String, String> settings, Service service) {
        settings.put("SPRING_PROFILES_ACTIVE", "local");
        // The broker answers a waiting fetch as soon as there is an event: waiting longer delays none, and spares both.
        settings.put("SPRING_KAFKA_CONSUMER_FETCH_MAX_WAIT", "2s");
        settings.put(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + site.ports().of(Part.KAFKA));
        settings.put(
                "SPRING_MONGODB_URI", "mongodb://localhost:" + site.ports().of(Part.STORE) + "/" + service.shortName());
        realm(settings);
        settings.put("JMO_PUBLIC_URL", site.ports().http(Part.GATEWAY).toString());
        settings.put("JMO_PERSONAL_DATA_KEYS_K1", site.secrets().personalDataKey());
        settings.put("JMO_PERSONAL_DATA_ACTIVE_KEY", "k1");
        settings.put("JMO_PERSONAL_DATA_OWN_KEYS_O1", site.secrets().personalDataKeyOf(service.shortName()));
        settings.put("JMO_PERSONAL_DATA_ACTIVE_OWN_KEY", "o1");
        settings.put("JMO_PERSONAL_DATA_INDEX_KEY", site.secrets().personalDataIndexKey());
    }

    private void web(Map<String, String> settings, Part part) {
        settings.put("SERVER_PORT", String.valueOf(site.ports().of(part)));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
    }

    private void realm(Map<String, String> settings) {
        settings.put("JMO_SECURITY_ISSUER_URI", issuer());
        // Here the sample is loaded by a client, and everybody may try the API at its page.
        settings.put("JMO_SECURITY_STAFF_CLIENTS", "jmo-staff,jmo-api-page," + SampleLogins.CLIENT);
    }

    private String issuer() {
        return site.ports().http(Part.KEYCLOAK) + "/realms/jmo";
    }
}
