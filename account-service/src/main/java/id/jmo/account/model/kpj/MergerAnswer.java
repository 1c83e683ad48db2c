package id.jmo.account.model.kpj;

import id.jmo.platform.values.Rupiah;

/** What balance-service answers about a merger. */
public sealed interface MergerAnswer {

    record MergedOut() implements MergerAnswer {}

    record OutRefused() implements MergerAnswer {}

    record MergedIn(Rupiah amount) implements MergerAnswer {}

    record InRefused() implements MergerAnswer {}

    record Undone() implements MergerAnswer {}
}
