package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a service reaches the external partners that its row in {@code services.yaml} names, by environment variables;
 * here each of them but Keycloak is the sandbox.
 */
final class PartnerSettings {

    /** Only the sandbox takes these, and only on this machine. */
    private static final String CIVIL_REGISTRY_API_KEY = "local-civil-registry";

    private static final String SMS_API_KEY = "local-sms";

    private static final String SOURCE_ACCOUNT = "8888000001";
    private static final String COLLECTION_ACCOUNT = "8888000002";

    private static final Map<String, Function<Site, Map<String, String>>> BY_PARTNER = Map.of(
            "civil-registry", PartnerSettings::civilRegistry,
            "identity-provider", PartnerSettings::identityProvider,
            "bank", PartnerSettings::bank,
            "collecting-bank", PartnerSettings::collectingBank,
            "face-vendor", PartnerSettings::faceVendor,
            "sms", PartnerSettings::sms,
            "push", PartnerSettings::push,
            "mail", PartnerSettings::mail);

    private PartnerSettings() {}

    /**
     * What a part needs for all the partners that it calls.
     *
     * @throws LaunchFailure if the row names a partner that is not known here
     */
    static Map<String, String> of(Part part, Site site) {
        Map<String, String> settings = new HashMap<>();
        for (String partner : part.partners()) {
            Function<Site, Map<String, String>> known = BY_PARTNER.get(partner);
            if (known == null) {
                throw new LaunchFailure("services.yaml: " + part + " calls the partner \"" + partner
                        + "\", which PartnerSettings does not know; it knows "
                        + String.join(
                                ", ", BY_PARTNER.keySet().stream().sorted().toList()));
            }
            settings.putAll(known.apply(site));
        }
        return settings;
    }

    /** Whether a part signs or encrypts with keys that it and the sandbox share. */
    static boolean needKeys(Part part) {
        return part == Part.PARTNER_SANDBOX
                || part.partners().stream()
                        .anyMatch(List.of("bank", "collecting-bank", "face-vendor", "push")::contains);
    }

    /** The other side of it all. */
    static Map<String, String> ofSandbox(Site site) {
        Map<String, String> settings = new HashMap<>(bankClient(site));
        settings.put("JMO_BANK_SOURCE_ACCOUNT", SOURCE_ACCOUNT);
        settings.put("JMO_BANK_COLLECTION_ACCOUNT", COLLECTION_ACCOUNT);
        settings.put("SANDBOX_SMTP_PORT", String.valueOf(site.ports().smtp()));
        settings.put("SANDBOX_DATA_DIR", site.home().data(Part.PARTNER_SANDBOX).toString());
        settings.put("SANDBOX_SAMPLE_DIR", site.checkout().sample().toString());
        settings.put("SANDBOX_CONTROL_LOOPBACK_ONLY", "true");
        settings.put(
                "SANDBOX_BANK_CLIENT_PUBLIC_KEY", site.secrets().bankPublicKey().toString());
        settings.put(
                "SANDBOX_BANK_SIGNING_KEY",
                site.secrets().bankSigningPrivateKey().toString());
        settings.put("SANDBOX_BANK_CLIENT_URL", site.ports().http(Part.GATEWAY).toString());
        settings.put("SANDBOX_CIVIL_REGISTRY_API_KEY", CIVIL_REGISTRY_API_KEY);
        settings.put("SANDBOX_SMS_API_KEY", SMS_API_KEY);
        settings.put("SANDBOX_PUSH_HOST", "localhost");
        settings.put("SANDBOX_PUSH_PORT", String.valueOf(site.ports().push()));
        settings.put(
                "SANDBOX_PUSH_CERTIFICATE",
                site.secrets().pushServiceCertificate().toString());
        settings.put("SANDBOX_PUSH_PRIVATE_KEY", site.secrets().pushServiceKey().toString());
        settings.put("SANDBOX_FACE_VENDOR_PORT", String.valueOf(site.ports().faceVendor()));
        settings.put(
                "SANDBOX_FACE_VENDOR_CERTIFICATE",
                site.secrets().faceVendorCertificate().toString());
        settings.put(
                "SANDBOX_FACE_VENDOR_PRIVATE_KEY",
                site.secrets().faceVendorKey().toString());
        settings.put(
                "SANDBOX_FACE_VENDOR_CLIENT_CERTIFICATE",
                site.secrets().faceVendorClientCertificate().toString());
        return settings;
    }

    private static Map<String, String> civilRegistry(Site site) {
        return Map.of(
                "JMO_PARTNERS_CIVIL_REGISTRY_BASE_URL",
                sandbox(site),
                "JMO_CIVIL_REGISTRY_API_KEY",
                CIVIL_REGISTRY_API_KEY);
    }

    /** Not the sandbox: the suite has a Keycloak of its own. */
    private static Map<String, String> identityProvider(Site site) {
        return Map.of(
                "JMO_PARTNERS_IDENTITY_PROVIDER_BASE_URL",
                site.ports().http(Part.KEYCLOAK).toString(),
                "JMO_LOGINS_CLIENT_SECRET",
                site.secrets().accountClientSecret());
    }

    /** For money out. */
    private static Map<String, String> bank(Site site) {
        Map<String, String> settings = callsOfBank(site);
        settings.put("JMO_BANK_SOURCE_ACCOUNT", SOURCE_ACCOUNT);
        return settings;
    }

    /** For money in. */
    private static Map<String, String> collectingBank(Site site) {
        Map<String, String> settings = callsOfBank(site);
        settings.put("JMO_BANK_COLLECTION_ACCOUNT", COLLECTION_ACCOUNT);
        settings.put("JMO_COLLECTION_PREFIX", "88801");
        settings.put(
                "JMO_COLLECTION_BANK_PUBLIC_KEY",
                site.secrets().bankSigningPublicKey().toString());
        return settings;
    }

    private static Map<String, String> callsOfBank(Site site) {
        Map<String, String> settings = new HashMap<>(bankClient(site));
        settings.put("JMO_PARTNERS_BANK_BASE_URL", sandbox(site));
        settings.put("JMO_BANK_PRIVATE_KEY", site.secrets().bankPrivateKey().toString());
        return settings;
    }

    private static Map<String, String> bankClient(Site site) {
        return Map.of(
                "JMO_BANK_CLIENT_KEY", "jmo-local",
                "JMO_BANK_PARTNER_ID", "jmo",
                "JMO_BANK_CHANNEL_ID", "95221",
                "JMO_BANK_CLIENT_SECRET", site.secrets().bankClientSecret());
    }

    private static Map<String, String> faceVendor(Site site) {
        return Map.of(
                // The one thing that whoever starts the suite may choose for a service, by the service's own key.
                "JMO_BIOMETRIC_ENGINE_KIND", System.getenv().getOrDefault("JMO_BIOMETRIC_ENGINE_KIND", "embedded"),
                "JMO_PARTNERS_FACE_VENDOR_BASE_URL",
                        "https://localhost:" + site.ports().faceVendor(),
                "JMO_PARTNERS_FACE_VENDOR_TLS_CERTIFICATE",
                        site.secrets().faceVendorClientCertificate().toString(),
                "JMO_PARTNERS_FACE_VENDOR_TLS_PRIVATE_KEY",
                        site.secrets().faceVendorClientKey().toString(),
                "JMO_PARTNERS_FACE_VENDOR_TLS_TRUSTED",
                        site.secrets().faceVendorCertificate().toString());
    }

    private static Map<String, String> sms(Site site) {
        return Map.of("JMO_PARTNERS_SMS_BASE_URL", sandbox(site), "JMO_SMS_API_KEY", SMS_API_KEY);
    }

    private static Map<String, String> push(Site site) {
        String address = "localhost:" + site.ports().push();
        return Map.of(
                "JMO_PUSH_PRIVATE_KEY",
                site.secrets().vapidPrivateKey().toString(),
                "JMO_PUSH_PUBLIC_KEY",
                site.secrets().vapidPublicKey().toString(),
                "JMO_PUSH_SUBJECT",
                "mailto:operations@jmo.example",
                "JMO_PUSH_SERVICES_SANDBOX",
                address,
                "JMO_PARTNERS_PUSH_SANDBOX_BASE_URL",
                "https://" + address,
                "JMO_PARTNERS_PUSH_SANDBOX_TLS_TRUSTED",
                site.secrets().pushServiceCertificate().toString());
    }

    private static Map<String, String> mail(Site site) {
        return Map.of(
                "SPRING_MAIL_HOST",
                "localhost",
                "SPRING_MAIL_PORT",
                String.valueOf(site.ports().smtp()));
    }

    private static String sandbox(Site site) {
        return site.ports().http(Part.PARTNER_SANDBOX).toString();
    }
}
