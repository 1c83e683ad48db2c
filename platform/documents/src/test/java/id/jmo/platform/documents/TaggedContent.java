package id.jmo.platform.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader finds in a PDF: the elements of its structure tree in their order, each with its text. */
final class TaggedContent {

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final List<String> artifacts = new ArrayList<>();
    private final List<String> untagged = new ArrayList<>();
    private final PDDocument document;

    TaggedContent(PDDocument document) throws IOException {
        this.document = document;
        for (PDPage page : document.getPages()) {
            Map<Integer, String> ofPage = new HashMap<>();
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor() {
                private int depth;

                @Override
                public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
                    depth++;
                    super.beginMarkedContentSequence(tag, properties);
                }

                @Override
                public void endMarkedContentSequence() {
                    depth--;
                    super.endMarkedContentSequence();
                }

                @Override
                protected void processTextPosition(TextPosition text) {
                    if (depth == 0) {
                        untagged.add(text.getUnicode());
                    }
                    super.processTextPosition(text);
                }
            };
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                String text = content.getContents().stream()
                        .filter(TextPosition.class::isInstance)
                        .map(part -> ((TextPosition) part).getUnicode())
                        .collect(Collectors.joining());
                if (content.getTag().equals("Artifact")) {
                    artifacts.add(text);
                } else {
                    ofPage.put(content.getMCID(), text);
                }
            }
            texts.put(page.getCOSObject(), ofPage);
        }
    }

    /** Texts that belong to no element and are no artifact either; a screen reader would not know what to do with them. */
    List<String> untagged() {
        return List.copyOf(untagged);
    }

    /** The texts that a screen reader leaves out. */
    List<String> artifacts() {
        return List.copyOf(artifacts);
    }

    /** All elements, each before what is in it. */
    List<PDStructureElement> elements() {
        List<PDStructureElement> found = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    List<PDStructureElement> elements(String type) {
        return elements().stream()
                .filter(element -> element.getStructureType().equals(type))
                .toList();
    }

    /** The texts of the elements of one type, in the order of the tree. */
    List<String> texts(String type) {
        return elements(type).stream().map(this::text).toList();
    }

    /** Of the rows of all tables their cells, as {@code TH:Number}. */
    List<List<String>> rows() {
        return elements("TR").stream()
                .map(row -> children(row, cell -> cell.getStructureType() + ":" + text(cell)))
                .toList();
    }

    static <T> List<T> children(PDStructureNode of, Function<PDStructureElement, T> what) {
        return of.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .map(what)
                .toList();
    }

    /** Everything that is read of an element, in the order in which it is read. */
    String text(PDStructureNode of) {
        StringBuilder text = new StringBuilder();
        for (Object kid : of.getKids()) {
            switch (kid) {
                case PDStructureElement element -> text.append(text(element));
                case Integer mcid -> text.append(text(((PDStructureElement) of).getPage(), mcid));
                case PDMarkedContentReference reference -> text.append(text(reference.getPage(), reference.getMCID()));
                default -> throw new IllegalStateException("What is " + kid);
            }
        }
        return text.toString();
    }

    private String text(PDPage page, int mcid) {
        return texts.get(page.getCOSObject()).get(mcid);
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (PDStructureElement child : children(node, Function.identity())) {
            found.add(child);
            collect(child, found);
        }
    }
}
