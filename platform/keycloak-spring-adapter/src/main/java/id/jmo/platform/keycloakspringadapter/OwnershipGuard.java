package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.MemberId;
import org.springframework.http.HttpStatus;

/** The one place that decides whether something belongs to the member who asks for it. */
public final class OwnershipGuard {

    private OwnershipGuard() {}

    /**
     * Passes if the user is the owner. Everybody else gets the same answer as for something that does not exist, so that
     * nobody learns which numbers are in use.
     *
     * @param notFoundSlug the problem with which the service answers 404 when there is no such thing
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
