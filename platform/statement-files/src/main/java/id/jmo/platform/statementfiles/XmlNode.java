package id.jmo.platform.statementfiles;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A small part of an XML document, without namespaces. */
final class XmlNode {

    /** No part of a statement that is read as a whole comes near it; a document with a larger one is not read on. */
    private static final int LARGEST = 20_000;

    private final String name;
    private final int line;
    private final @Nullable String currency;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlNode> children = new ArrayList<>();

    private XmlNode(XMLStreamReader at) {
        this.name = at.getLocalName();
        this.line = at.getLocation().getLineNumber();
        this.currency = at.getAttributeValue(null, "Ccy");
    }

    /** Reads the element that the reader has just entered, up to its end. */
    static XmlNode read(XMLStreamReader reader) throws XMLStreamException {
        return read(reader, new int[1]);
    }

    private static XmlNode read(XMLStreamReader reader, int[] size) throws XMLStreamException {
        XmlNode node = new XmlNode(reader);
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            size[0] += 1 + (reader.hasText() ? reader.getTextLength() : 0);
            if (size[0] > LARGEST) {
                throw new XMLStreamException("An element that is too large", reader.getLocation());
            }
            if (reader.isStartElement()) {
                node.children.add(read(reader, size));
            } else if (reader.isCharacters()) {
                node.text.append(reader.getText());
            }
        }
        return node;
    }

    int line() {
        return line;
    }

    String name() {
        return name;
    }

    String text() {
        return text.toString().strip();
    }

    /** Of an amount, ISO 4217; null if it has none. */
    @Nullable
    String currency() {
        return currency;
    }

    /** The first node on a path below this one; null if there is none. */
    @Nullable
    XmlNode at(String path) {
        XmlNode node = this;
        for (String step : path.split("/")) {
            node = node == null ? null : node.child(step);
        }
        return node;
    }

    /** The text of the first of the paths that leads to one; empty if none does. */
    String text(String... paths) {
        for (String path : paths) {
            XmlNode found = at(path);
            if (found != null && !found.text().isEmpty()) {
                return found.text();
            }
        }
        return "";
    }

    /** All texts below this node, each on a line of its own. */
    String allText() {
        StringBuilder all = new StringBuilder(text());
        children.forEach(child -> all.append('\n').append(child.allText()));
        return all.toString();
    }

    private @Nullable XmlNode child(String step) {
        return children.stream()
                .filter(child -> child.name.equals(step))
                .findFirst()
                .orElse(null);
    }
}
