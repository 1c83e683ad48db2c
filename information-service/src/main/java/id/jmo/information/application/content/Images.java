package id.jmo.information.application.content;

import java.util.Optional;

/** The images of content, named by their bytes: the same image is stored once and never changes. */
public interface Images {

    /** @param type media type */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Image(String id, String type, byte[] bytes) {}

    /** Has no effect if it is stored already. */
    void keep(Image image);

    Optional<Image> find(String id);

    boolean exists(String id);
}
