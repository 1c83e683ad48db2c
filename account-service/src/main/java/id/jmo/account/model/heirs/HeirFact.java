package id.jmo.account.model.heirs;

/** Something that happened to the heirs that a member has named. */
public sealed interface HeirFact permits HeirReviewDue, HeirsChanged {

    Heirs heirs();
}
