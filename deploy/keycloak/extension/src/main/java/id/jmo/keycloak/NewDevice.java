package id.jmo.keycloak;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * A login with a device that was not seen before, of which the member is to get a mail. It rests with the device that is
 * remembered, in the same write, and the user carries a mark by which {@link NewDeviceMails} finds it.
 *
 * @param name of the kind of device; empty if it is unknown
 * @param address of the network
 */
record NewDevice(Instant at, String name, String address) {

    static final String MARK = "new_device_mail";
    static final String DUE = "due";

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    static NewDevice of(Event event) {
        return new NewDevice(
                Instant.ofEpochMilli(event.getTime()),
                Device.of(event).map(Device::text).orElse(""),
                String.valueOf(event.getIpAddress()));
    }

    void leaveWith(CredentialModel device, UserModel user) {
        try {
            device.setCredentialData(
                    JsonSerialization.writeValueAsString(Map.of("mail", DUE, "name", name, "address", address)));
        } catch (IOException e) {
            throw new IllegalStateException("A map of texts can be written", e);
        }
        user.setSingleAttribute(MARK, DUE);
    }

    /** Empty if no mail is due. */
    static Optional<NewDevice> leftWith(CredentialModel device) {
        Map<?, ?> data;
        try {
            data = JsonSerialization.readValue(device.getCredentialData(), Map.class);
        } catch (IOException e) {
            throw new IllegalStateException("The data of a device are not ours", e);
        }
        return DUE.equals(data.get("mail"))
                ? Optional.of(new NewDevice(
                        Instant.ofEpochMilli(device.getCreatedDate()),
                        String.valueOf(data.get("name")),
                        String.valueOf(data.get("address"))))
                : Optional.empty();
    }

    /** In the language of the user. */
    void mailTo(UserModel user, RealmModel realm, KeycloakSession session) throws EmailException {
        Locale language = session.getContext().resolveLocale(user);
        // Keycloak adds to what it is given.
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("device", name);
        attributes.put(
                "time",
                DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm 'WIB'", language).format(at.atZone(JAKARTA)));
        attributes.put("address", address);
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(user)
                .send("newDeviceSubject", "new-device.ftl", attributes);
    }
}
