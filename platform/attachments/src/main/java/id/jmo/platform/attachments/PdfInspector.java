package id.jmo.platform.attachments;

import id.jmo.platform.attachments.AttachmentRefused.Fault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Refuses PDFs that do something when they are opened or that carry other files, and those that cannot be read. Every
 * object is looked at, those that no page shows too: another reader may find what this one does not. Links to web pages
 * are let through.
 */
final class PdfInspector {

    private static final int MOST_OBJECTS = 100_000;

    /** ISO 32000-2, 12.6.4: types of actions that do more than turn the page. */
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView");

    /** Scripts (12.6.4.17), embedded files (7.11.4), forms of XFA (12.7.8), rich media (13.7). */
    private static final List<COSName> ACTIVE = List.of(
            COSName.getPDFName("JS"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("EF"),
            COSName.getPDFName("XFA"),
            COSName.getPDFName("RichMediaContent"),
            COSName.getPDFName("3DD"));

    /** @throws AttachmentRefused if the PDF is not taken */
    void requireHarmless(byte[] pdf) {
        PdfStreams.requireBounded(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw new AttachmentRefused(Fault.PASSWORD);
            }
            if (document.getNumberOfPages() < 1) {
                throw new AttachmentRefused(Fault.UNREADABLE);
            }
            requireInert(document.getDocument());
        } catch (InvalidPasswordException locked) {
            throw new AttachmentRefused(Fault.PASSWORD);
        } catch (AttachmentRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new AttachmentRefused(Fault.UNREADABLE);
        }
    }

    private static void requireInert(COSDocument document) {
        Collection<COSObjectKey> keys = document.getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw new AttachmentRefused(Fault.UNREADABLE);
        }
        int seen = 0;
        for (COSObjectKey key : List.copyOf(keys)) {
            Deque<COSBase> parts = new ArrayDeque<>();
            add(parts, document.getObjectFromPool(key).getObject());
            while (!parts.isEmpty()) {
                if (++seen > 10 * MOST_OBJECTS) {
                    throw new AttachmentRefused(Fault.UNREADABLE);
                }
                look(parts.pop(), parts);
            }
        }
    }

    /** What is referred to is an object of its own, and looked at as such. */
    private static void look(COSBase part, Deque<COSBase> more) {
        if (part instanceof COSDictionary dictionary) {
            if (isActive(dictionary)) {
                throw new AttachmentRefused(Fault.ACTIVE_CONTENT);
            }
            dictionary.keySet().forEach(name -> add(more, dictionary.getItem(name)));
        } else if (part instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                add(more, array.get(i));
            }
        }
    }

    private static void add(Deque<COSBase> parts, COSBase part) {
        if (part instanceof COSDictionary || part instanceof COSArray) {
            parts.push(part);
        }
    }

    private static boolean isActive(COSDictionary dictionary) {
        String action = dictionary.getItem(COSName.S) instanceof COSName name ? name.getName() : "";
        return ACTIONS.contains(action) || ACTIVE.stream().anyMatch(dictionary::containsKey);
    }
}
