package id.jmo.complaint.component;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Files as a telephone sends them. */
final class SampleFiles {

    private SampleFiles() {}

    /** Another width is another file. */
    static byte[] png(int width) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** The body of an upload, with the boundary jmo. */
    static byte[] multipart(String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--jmo\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--jmo--\r\n".getBytes(US_ASCII));
        return body.toByteArray();
    }
}
