package id.jmo.account.model.heirs;

/** What happens in a family that may change who is to inherit. */
public enum FamilyEvent {
    MARRIAGE,
    BIRTH
}
