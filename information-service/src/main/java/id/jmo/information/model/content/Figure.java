package id.jmo.information.model.content;

import id.jmo.information.model.Bilingual;

/**
 * One figure of a benefit: "death benefit: Rp20,000,000".
 *
 * @param value as members read it, with its unit
 * @param source where it stands: the article, or the page that was read
 */
public record Figure(Bilingual label, Bilingual value, String source) {}
