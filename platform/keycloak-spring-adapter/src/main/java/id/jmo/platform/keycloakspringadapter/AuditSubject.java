package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.util.Optional;

/**
 * Whose data a variable of the service's routes stands for, such as the id of a claim. With a bean of this type the audit
 * records of such routes name the member ({@code variables.memberId}), who can then read who saw their data, and nobody else.
 */
public interface AuditSubject {

    /** The variable's name, such as {@code claimId}. */
    String variable();

    /**
     * @param value as it stands in the path
     * @return empty if it is nobody's
     * @throws IllegalArgumentException if no id has this form
     */
    Optional<MemberId> memberOf(String value);
}
