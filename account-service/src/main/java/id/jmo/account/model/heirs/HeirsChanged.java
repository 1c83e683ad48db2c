package id.jmo.account.model.heirs;

/** Heirs were named, or others than before. */
public record HeirsChanged(Heirs heirs) implements HeirFact {}
