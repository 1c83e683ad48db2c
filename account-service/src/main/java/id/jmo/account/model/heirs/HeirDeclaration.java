package id.jmo.account.model.heirs;

import java.time.Instant;
import java.util.List;

/**
 * Whom a member named at one time.
 *
 * @param version from 1
 * @param heirs 1 to 10, whose shares are 100 percent together; none once the member had them erased
 */
public record HeirDeclaration(int version, Instant declaredAt, List<Heir> heirs) {

    public static final int WHOLE = 100;

    /** Our own figure: no text limits it. */
    public static final int MOST_HEIRS = 10;

    public HeirDeclaration {
        heirs = List.copyOf(heirs);
        boolean erased = heirs.isEmpty();
        if (!erased
                && (heirs.size() > MOST_HEIRS
                        || heirs.stream().mapToInt(Heir::percent).sum() != WHOLE)) {
            throw new IllegalArgumentException("1 to 10 heirs share 100 percent");
        }
    }
}
