package id.jmo.information.model.content;

import id.jmo.information.model.Bilingual;

/** What others are told of content. */
public sealed interface ContentFact {

    /** A promo is published for the first time; corrections of it are not announced again. */
    record PromoPublished(ContentId id, Bilingual title, Details.Promo promo) implements ContentFact {}
}
