package id.jmo.information.model.content;

import id.jmo.information.model.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What an item says.
 *
 * @param title plain text; of a FAQ, the question
 * @param summary plain text
 * @param body Markdown (CommonMark with tables) without HTML
 * @param image the id of an image in the store, or none
 */
public record Content(
        Bilingual title,
        Bilingual summary,
        Bilingual body,
        @Nullable String image,
        Details details) {}
