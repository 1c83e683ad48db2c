package id.jmo.local.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each part is told by environment variables: the same keys as in {@code docker-compose.yml}, with the addresses
 * of this machine.
 */
final class Settings {

    /** Only the sandbox takes these, and only on this machine. */
    private static final String CIVIL_REGISTRY_API_KEY = "local-civil-registry";

    private static final String SMS_API_KEY = "local-sms";

    private final Site site;
    private final String faceEngine;

    Settings(Site site) {
        this.site = site;
        // The one thing that whoever starts the suite may choose for a service, by the service's own key.
        this.faceEngine = System.getenv().getOrDefault("JMO_BIOMETRIC_ENGINE_KIND", "embedded");
    }

    Map<String, String> of(Part part) {
        Map<String, String> settings = new TreeMap<>();
        switch (part) {
            case KEYCLOAK, STORE, KAFKA -> {}
            case PARTNER_SANDBOX -> {
                web(settings, part);
                settings.put("SANDBOX_SMTP_PORT", String.valueOf(site.ports().smtp()));
                settings.put("SANDBOX_DATA_DIR", site.home().data(part).toString());
                settings.put("SANDBOX_SAMPLE_DIR", site.checkout().sample().toString());
                settings.put(
                        "SANDBOX_BANK_CLIENT_PUBLIC_KEY",
                        site.secrets().bankPublicKey().toString());
                settings.put("SANDBOX_CONTROL_LOOPBACK_ONLY", "true");
                settings.put("SANDBOX_CIVIL_REGISTRY_API_KEY", CIVIL_REGISTRY_API_KEY);
                settings.put("SANDBOX_SMS_API_KEY", SMS_API_KEY);
                settings.put(
                        "SANDBOX_FACE_VENDOR_PORT", String.valueOf(site.ports().faceVendor()));
                settings.put(
                        "SANDBOX_FACE_VENDOR_CERTIFICATE",
                        site.secrets().faceVendorCertificate().toString());
                settings.put(
                        "SANDBOX_FACE_VENDOR_PRIVATE_KEY",
                        site.secrets().faceVendorKey().toString());
                settings.put(
                        "SANDBOX_FACE_VENDOR_CLIENT_CERTIFICATE",
                        site.secrets().faceVendorClientCertificate().toString());
                bankClient(settings);
            }
            case ACCOUNT -> {
                service(settings, part);
                settings.put("JMO_CIVIL_REGISTRY_API_KEY", CIVIL_REGISTRY_API_KEY);
                settings.put("JMO_PARTNERS_CIVIL_REGISTRY_BASE_URL", sandbox());
            }
            case BALANCE, CLAIM -> service(settings, part);
            case BIOMETRIC -> {
                service(settings, part);
                settings.put("JMO_BIOMETRIC_ENGINE_KIND", faceEngine);
                settings.put(
                        "JMO_PARTNERS_FACE_VENDOR_BASE_URL",
                        "https://localhost:" + site.ports().faceVendor());
                settings.put(
                        "JMO_PARTNERS_FACE_VENDOR_TLS_CERTIFICATE",
                        site.secrets().faceVendorClientCertificate().toString());
                settings.put(
                        "JMO_PARTNERS_FACE_VENDOR_TLS_PRIVATE_KEY",
                        site.secrets().faceVendorClientKey().toString());
                settings.put(
                        "JMO_PARTNERS_FACE_VENDOR_TLS_TRUSTED",
                        site.secrets().faceVendorCertificate().toString());
            }
            case PAYOUT -> {
                service(settings, part);
                settings.put("JMO_PARTNERS_BANK_BASE_URL", sandbox());
                settings.put(
                        "JMO_BANK_PRIVATE_KEY", site.secrets().bankPrivateKey().toString());
                bankClient(settings);
            }
            case NOTIFICATION -> {
                service(settings, part);
                settings.put("JMO_PARTNERS_SMS_BASE_URL", sandbox());
                settings.put("JMO_SMS_API_KEY", SMS_API_KEY);
                settings.put("SPRING_MAIL_HOST", "localhost");
                settings.put("SPRING_MAIL_PORT", String.valueOf(site.ports().smtp()));
            }
            case GATEWAY -> {
                web(settings, part);
                settings.put("SPRING_PROFILES_ACTIVE", "local");
                settings.put("JMO_SECURITY_ISSUER_URI", issuer());
                for (Part service : Part.values()) {
                    if (service.kind() == Part.Kind.SERVICE) {
                        settings.put(
                                gatewayKey(service), site.ports().http(service).toString());
                    }
                }
            }
        }
        return settings;
    }

    /** Where the gateway looks for a service: {@code JMO_GATEWAY_SERVICES_CLAIM}. */
    static String gatewayKey(Part service) {
        return "JMO_GATEWAY_SERVICES_" + service.database().toUpperCase(Locale.ROOT);
    }

    private void service(Map<String, String> settings, Part part) {
        web(settings, part);
        settings.put("SPRING_PROFILES_ACTIVE", "local");
        settings.put(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + site.ports().of(Part.KAFKA));
        settings.put(
                "SPRING_MONGODB_URI", "mongodb://localhost:" + site.ports().of(Part.STORE) + "/" + part.database());
        settings.put("JMO_SECURITY_ISSUER_URI", issuer());
        settings.put("JMO_PERSONAL_DATA_KEYS_K1", site.secrets().personalDataKey());
        settings.put("JMO_PERSONAL_DATA_ACTIVE_KEY", "k1");
    }

    private void web(Map<String, String> settings, Part part) {
        settings.put("SERVER_PORT", String.valueOf(site.ports().of(part)));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
    }

    private void bankClient(Map<String, String> settings) {
        settings.put("JMO_BANK_CLIENT_KEY", "jmo-local");
        settings.put("JMO_BANK_PARTNER_ID", "jmo");
        settings.put("JMO_BANK_CHANNEL_ID", "95221");
        settings.put("JMO_BANK_SOURCE_ACCOUNT", "8888000001");
        settings.put("JMO_BANK_CLIENT_SECRET", site.secrets().bankClientSecret());
    }

    private String sandbox() {
        return site.ports().http(Part.PARTNER_SANDBOX).toString();
    }

    private String issuer() {
        return site.ports().http(Part.KEYCLOAK) + "/realms/jmo";
    }
}
