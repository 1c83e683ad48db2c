package id.jmo.information.application.content;

import id.jmo.information.model.content.ContentItem;
import java.util.List;

/** The content that comes with the product. */
@FunctionalInterface
public interface Seeds {

    /** Published items with identifiers that stay the same. */
    List<ContentItem> items();
}
