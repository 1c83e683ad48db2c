package id.jmo.information.application.search;

import id.jmo.information.model.content.ContentKind;

/** What can be found: content of each kind, and branches. */
public enum SearchKind {
    BENEFIT,
    NEWS,
    PROMO,
    FAQ,
    CHANNEL,
    BRANCH;

    static SearchKind of(ContentKind kind) {
        return switch (kind) {
            case BENEFIT -> BENEFIT;
            case NEWS -> NEWS;
            case PROMO -> PROMO;
            case FAQ -> FAQ;
            case CHANNEL -> CHANNEL;
        };
    }
}
