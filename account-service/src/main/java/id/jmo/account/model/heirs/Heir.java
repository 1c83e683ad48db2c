package id.jmo.account.model.heirs;

import id.jmo.platform.values.PersonName;

/**
 * An heir (ahli waris).
 *
 * @param percent of the benefit, 1 to 100
 */
public record Heir(PersonName name, HeirRelation relation, int percent) {

    public Heir {
        if (percent < 1 || percent > HeirDeclaration.WHOLE) {
            throw new IllegalArgumentException("A share is 1 to 100 percent");
        }
    }
}
