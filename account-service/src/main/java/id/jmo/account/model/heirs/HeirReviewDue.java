package id.jmo.account.model.heirs;

/** The member has not confirmed the heirs for as long as they may rest, or the family has changed since. */
public record HeirReviewDue(Heirs heirs) implements HeirFact {}
