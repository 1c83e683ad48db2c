package id.jmo.accident.model;

import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import java.time.Instant;

/**
 * What somebody else than the member notifies. Whether a member has that number is found out later: the answer to the
 * informant is the same in any case, and so is the work that is done before it.
 *
 * @param number shown to the informant; the case gets it, if the notification begins one
 */
public record ReceivedNotification(
        NotificationId id,
        AccidentNumber number,
        Identity about,
        Incident incident,
        Informant informant,
        Instant receivedAt) {

    /** The number by which the informant names the member. */
    public sealed interface Identity {

        record ByKpj(Kpj kpj) implements Identity {}

        record ByNik(Nik nik) implements Identity {}

        /** All digits, to be fingerprinted. */
        default String digits() {
            return switch (this) {
                case ByKpj(Kpj kpj) -> kpj.digits();
                case ByNik(Nik nik) -> nik.digits();
            };
        }
    }

    /** The same notification, about the member that an officer found. */
    public ReceivedNotification about(Identity corrected) {
        return new ReceivedNotification(id, number, corrected, incident, informant, receivedAt);
    }
}
