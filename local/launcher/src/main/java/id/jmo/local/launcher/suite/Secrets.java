package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * Keys that are made once per suite and never leave this machine: files that only their owner may read.
 *
 * @param folder usually {@code .jmo/secrets}
 */
record Secrets(Path folder) {

    private static final int KEY_BYTES = 32;
    private static final String PERSONAL_DATA_KEY = "personal-data-key";
    private static final String INDEX_KEY = "personal-data-index-key";

    /** AES-256 key of personal data, base64. Whoever loses it cannot read the stored members any more. */
    String personalDataKey() {
        if (!Files.exists(folder.resolve(PERSONAL_DATA_KEY))) {
            remembered(INDEX_KEY, Base64.getEncoder());
        }
        return remembered(PERSONAL_DATA_KEY, Base64.getEncoder());
    }

    /** The key of what one service alone stores, base64. */
    String personalDataKeyOf(String service) {
        return remembered(PERSONAL_DATA_KEY + "-of-" + service, Base64.getEncoder());
    }

    /** The key of blind indexes. A folder that was made without one goes on with the key by which its indexes were made. */
    String personalDataIndexKey() {
        String key = personalDataKey();
        return Files.exists(folder.resolve(INDEX_KEY)) ? remembered(INDEX_KEY, Base64.getEncoder()) : key;
    }

    String keycloakAdminPassword() {
        return remembered("keycloak-admin-password", Base64.getUrlEncoder().withoutPadding());
    }

    /** What the gateway shows to the realm when it asks for a token of its own. */
    String gatewayClientSecret() {
        return remembered("gateway-client-secret", Base64.getUrlEncoder().withoutPadding());
    }

    /** What account-service shows to the realm when it creates logins. */
    String accountClientSecret() {
        return remembered("account-client-secret", Base64.getUrlEncoder().withoutPadding());
    }

    Path bankPrivateKey() {
        return folder.resolve("bank-private-key.pem");
    }

    Path bankPublicKey() {
        return folder.resolve("bank-public-key.pem");
    }

    /** With which the bank signs when it calls us. */
    Path bankSigningPrivateKey() {
        return folder.resolve("bank-signing-private-key.pem");
    }

    Path bankSigningPublicKey() {
        return folder.resolve("bank-signing-public-key.pem");
    }

    Path bankClientSecretFile() {
        return folder.resolve("bank-client-secret");
    }

    /** The certificate that the sandbox's face vendor shows, PEM. */
    Path faceVendorCertificate() {
        return folder.resolve("face-vendor-certificate.pem");
    }

    Path faceVendorKey() {
        return folder.resolve("face-vendor-key.pem");
    }

    /** The certificate that biometric-service shows to the face vendor, PEM. */
    Path faceVendorClientCertificate() {
        return folder.resolve("face-vendor-client-certificate.pem");
    }

    Path faceVendorClientKey() {
        return folder.resolve("face-vendor-client-key.pem");
    }

    /** As whom notification-service sends push messages (VAPID), PEM. */
    Path vapidPrivateKey() {
        return folder.resolve("vapid-private-key.pem");
    }

    Path vapidPublicKey() {
        return folder.resolve("vapid-public-key.pem");
    }

    /** The certificate that the sandbox's push service shows, PEM. */
    Path pushServiceCertificate() {
        return folder.resolve("push-service-certificate.pem");
    }

    Path pushServiceKey() {
        return folder.resolve("push-service-key.pem");
    }

    boolean hasPartnerKeys() {
        return Stream.of(
                        bankPrivateKey(),
                        bankPublicKey(),
                        bankClientSecretFile(),
                        faceVendorCertificate(),
                        faceVendorKey(),
                        faceVendorClientCertificate(),
                        faceVendorClientKey(),
                        vapidPrivateKey(),
                        vapidPublicKey(),
                        pushServiceCertificate(),
                        pushServiceKey())
                .allMatch(Files::exists);
    }

    String bankClientSecret() {
        try {
            return Files.readString(bankClientSecretFile()).strip();
        } catch (IOException e) {
            throw LaunchFailure.of(e, bankClientSecretFile());
        }
    }

    void createFolder() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                Files.createDirectory(folder, ownerOnly("rwx------"));
            }
        } catch (IOException e) {
            throw LaunchFailure.of(e, folder);
        }
    }

    private String remembered(String name, Base64.Encoder encoder) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                createFolder();
                byte[] random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                Path draft = folder.resolve(name + ".new");
                Files.deleteIfExists(draft);
                Files.createFile(draft, ownerOnly("rw-------"));
                Files.writeString(draft, encoder.encodeToString(random));
                // A half-written key must never be taken for the key.
                Files.move(draft, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw LaunchFailure.of(e, file);
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
