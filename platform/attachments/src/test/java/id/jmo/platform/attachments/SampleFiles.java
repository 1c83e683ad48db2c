package id.jmo.platform.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Files as members send them, and as attackers do. */
final class SampleFiles {

    /** Stands in the files' metadata, and must be found nowhere else. */
    static final String PLACE = "Jalan Rahasia 14";

    private interface Filling {
        void fill(PDDocument document, PDPage page) throws IOException;
    }

    private SampleFiles() {}

    static byte[] jpeg() {
        return picture("jpeg", BufferedImage.TYPE_INT_RGB);
    }

    /** With a position in EXIF, a comment, and a script after the end; the camera was held on its side. */
    static byte[] jpegWithPosition() {
        byte[] jpeg = jpeg();
        ByteBuffer exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) 6).putShort((short) 0).putInt(0);
        exif.put(("GPSLatitude -6.2 GPSLongitude 106.8 " + PLACE).getBytes(US_ASCII));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        segment(file, 0xe1, exif.array());
        segment(file, 0xfe, PLACE.getBytes(US_ASCII));
        file.write(jpeg, 2, jpeg.length - 2);
        file.writeBytes(("<script>" + PLACE + "</script>").getBytes(US_ASCII));
        return file.toByteArray();
    }

    private static void segment(ByteArrayOutputStream file, int marker, byte[] content) {
        file.writeBytes(
                new byte[] {(byte) 0xff, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)
                });
        file.writeBytes(content);
    }

    static byte[] pngWithText() {
        byte[] png = picture("png", BufferedImage.TYPE_INT_RGB);
        byte[] text = ("Comment\0" + PLACE).getBytes(US_ASCII);
        byte[] name = "tEXt".getBytes(US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(text);
        int afterHeader = 8 + 25;
        return ByteBuffer.allocate(png.length + 12 + text.length)
                .put(png, 0, afterHeader)
                .putInt(text.length)
                .put(name)
                .put(text)
                .putInt((int) checksum.getValue())
                .put(png, afterHeader, png.length - afterHeader)
                .array();
    }

    private static byte[] picture(String format, int type) {
        BufferedImage image = new BufferedImage(64, 48, type);
        Random random = new Random(7);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                image.setRGB(x, y, random.nextInt(0xffffff));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    static byte[] pdf() {
        return pdf((_, _) -> {});
    }

    static byte[] pdfWithLink() {
        return pdf((_, page) -> {
            PDActionURI action = new PDActionURI();
            action.setURI("https://jmo.example");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            page.getAnnotations().add(link);
        });
    }

    static byte[] pdfWithScript() {
        return pdf((document, _) ->
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')")));
    }

    static byte[] pdfWithLaunch() {
        return pdf((_, page) -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            page.getAnnotations().add(link);
        });
    }

    static byte[] pdfWithFile() {
        return pdf((document, _) -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("program.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream("MZ".getBytes(US_ASCII))));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("program.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    static byte[] pdfWithPassword() {
        return pdf((document, _) ->
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    private static byte[] pdf(Filling filling) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            filling.fill(document, page);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream of objects of some kilobytes that expands to many megabytes. */
    static byte[] pdfBomb(String type) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                deflater.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n1 0 obj\n<< /Type " + type + " /N 1 /First 4 /Filter /FlateDecode /Length "
                        + compressed.size() + " >>\nstream\n")
                .getBytes(ISO_8859_1));
        file.writeBytes(compressed.toByteArray());
        file.writeBytes("\nendstream\nendobj\n%%EOF\n".getBytes(ISO_8859_1));
        return file.toByteArray();
    }
}
