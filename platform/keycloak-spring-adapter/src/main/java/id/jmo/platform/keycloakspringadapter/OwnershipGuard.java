package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.MemberId;
import org.springframework.http.HttpStatus;

/** Checks that a resource belongs to the member who requests it. */
public final class OwnershipGuard {

    private OwnershipGuard() {}

    /**
     * Returns if the user is the owner. Other callers get the same 404 as for a resource that does not exist, so that
     * nobody learns which ids are in use.
     *
     * @param notFoundSlug the service's problem for a resource that does not exist
     */
    public static void requireOwner(MemberId owner, CurrentUser user, String notFoundSlug) {
        if (!user.has(Role.MEMBER) || !owner.equals(user.member())) {
            throw Problem.of(HttpStatus.NOT_FOUND, notFoundSlug);
        }
    }

    /** The same for a method that takes its {@link CurrentMember}. */
    public static void requireOwner(MemberId owner, MemberId me, String notFoundSlug) {
        if (!owner.equals(me)) {
            throw Problem.of(HttpStatus.NOT_FOUND, notFoundSlug);
        }
    }
}
