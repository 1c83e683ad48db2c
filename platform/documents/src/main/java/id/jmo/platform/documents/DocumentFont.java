package id.jmo.platform.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** DejaVu Sans, so that documents and pictures look the same everywhere; its licence lies beside it. */
public enum DocumentFont {
    REGULAR("DejaVuSans.ttf"),
    BOLD("DejaVuSans-Bold.ttf");

    private final String fileName;

    DocumentFont(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    /** For pictures, one pixel high until a size is derived from it. Reads the whole font: do it once. */
    public Font forPictures() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()));
        } catch (FontFormatException | IOException impossible) {
            throw new IllegalStateException("The font comes with this module", impossible);
        }
    }

    byte[] bytes() {
        try (InputStream file = DocumentFont.class.getResourceAsStream("fonts/" + fileName)) {
            return Objects.requireNonNull(file, fileName).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
