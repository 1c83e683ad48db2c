package id.jmo.local.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Generates the credentials of the bank, the face vendor, the push service and their clients. */
final class KeyFiles {

    private final Path folder;

    KeyFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes missing files. If one half of a key pair is missing, both are generated again. */
    void generateMissing() throws IOException {
        Files.createDirectories(folder);
        generateMissingPair("bank", "RSA", 2048);
        generateMissingPair("bank-signing", "RSA", 2048);
        generateMissingPair("vapid", "EC", 256);
        Path secret = folder.resolve("bank-client-secret");
        if (!Files.exists(secret)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            write(secret, HexFormat.of().formatHex(random));
        }
        generateMissingCertificate("face-vendor", "dns:localhost,dns:partner-sandbox,ip:127.0.0.1");
        generateMissingCertificate("face-vendor-client", "dns:biometric-service");
        generateMissingCertificate("push-service", "dns:localhost,dns:partner-sandbox,ip:127.0.0.1");
    }

    private void generateMissingPair(String name, String algorithm, int bits) throws IOException {
        Path privateKey = folder.resolve(name + "-private-key.pem");
        Path publicKey = folder.resolve(name + "-public-key.pem");
        if (!Files.exists(privateKey) || !Files.exists(publicKey)) {
            KeyPair pair = newPair(algorithm, bits);
            write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        }
    }

    /** A self-signed certificate with its key: each side trusts only the other's. */
    private void generateMissingCertificate(String name, String names) throws IOException {
        Path privateKey = folder.resolve(name + "-key.pem");
        Path certificate = folder.resolve(name + "-certificate.pem");
        if (Files.exists(privateKey) && Files.exists(certificate)) {
            return;
        }
        Path store = Files.createTempDirectory("certificate").resolve("store.p12");
        String password = HexFormat.of().formatHex(SecureRandom.getSeed(16));
        try {
            // The JDK generates certificates with keytool only.
            keytool(
                    password,
                    List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1"),
                    List.of("-dname", "CN=" + name, "-ext", "san=" + names, "-validity", "3650"),
                    List.of("-storetype", "PKCS12", "-keystore", store.toString()));
            KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
            write(
                    privateKey,
                    pem("PRIVATE KEY", keys.getKey(name, password.toCharArray()).getEncoded()));
            write(certificate, pem("CERTIFICATE", keys.getCertificate(name).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate of " + name + " cannot be read back", e);
        } finally {
            Files.deleteIfExists(store);
            Files.deleteIfExists(store.getParent());
        }
    }

    @SafeVarargs
    private static void keytool(String password, List<String>... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (List<String> some : arguments) {
            command.addAll(some);
        }
        // In the environment, which other users of the machine cannot read.
        command.addAll(List.of("-storepass:env", "STORE_PASSWORD"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("STORE_PASSWORD", password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static KeyPair newPair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    private static String pem(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }
}
