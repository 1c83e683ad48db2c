package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.realmtokens.RealmRoles;
import java.util.Arrays;
import java.util.Optional;

/** The realm roles of Keycloak that our services know. */
public enum Role {
    MEMBER("member"),
    CLAIMS_OFFICER("claims-officer"),
    COMPLAINT_OFFICER("complaint-officer"),
    OPERATOR("operator"),
    AUDITOR("auditor"),
    /** Decides what complaint officers escalate. */
    SUPERVISOR("supervisor"),
    /** Writes and publishes information for members. */
    EDITOR("editor"),
    /** Acts for one employer, whose number is in the token. */
    EMPLOYER("employer"),
    /** Acts for one clinic or hospital, whose code is in the token. */
    HEALTH_FACILITY("health-facility"),
    /** The gateway itself, when it reports a service that does not answer. */
    OUTAGE_REPORTER("outage-reporter");

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    /** As the realm writes it: {@code claims-officer}. */
    public String realmName() {
        return realmName;
    }

    /**
     * Whether callers with this role access other people's data, so that their requests are audited. Employers and
     * clinics do, although nobody employs them here.
     */
    public boolean isStaff() {
        return this != MEMBER;
    }

    /** Whether those with this role work here, and decide over members, who may be themselves. */
    public boolean isEmployee() {
        return RealmRoles.OF_STAFF.contains(realmName);
    }

    static Optional<Role> of(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName.equals(realmName))
                .findFirst();
    }
}
