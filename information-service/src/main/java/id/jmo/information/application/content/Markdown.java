package id.jmo.information.application.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * The texts of content: CommonMark with tables and without HTML. What an editor may not write is refused when it is
 * written; what a reader gets is sanitised all the same.
 */
public final class Markdown {

    /** Deeper than any text of people; what is deeper is made to exhaust a parser. */
    private static final int DEEPEST = 12;

    private static final Pattern ALLOWED_LINK = Pattern.compile("(https://|mailto:|tel:|/(?![/\\\\]))\\S*");
    private static final Pattern ALLOWED_IMAGE = Pattern.compile("/api/v1/information/images/[0-9a-f]{64}");

    /** A quote or a list item at the beginning of a line, or of what is inside another one: it opens one level. */
    private static final Pattern MARKER = Pattern.compile("[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])");

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final PolicyFactory POLICY = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.TABLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("a", "img", "pre", "hr")
                    .allowUrlProtocols("https", "mailto", "tel")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("src", "alt")
                    .onElements("img")
                    .requireRelNofollowOnLinks()
                    .toFactory());

    private Markdown() {}

    /** The text as HTML that is safe to insert into a page. */
    public static String html(String markdown) {
        return POLICY.sanitize(HTML.render(PARSER.parse(markdown)));
    }

    /** The words of the text without its markup. */
    public static String plain(String markdown) {
        return TEXT.render(PARSER.parse(markdown));
    }

    /** The code of what is wrong with a text; empty if editors may write it. */
    public static Optional<String> fault(String markdown) {
        if (markdown.lines().anyMatch(Markdown::isTooDeep)) {
            return Optional.of("nested-too-deeply");
        }
        Faults faults = new Faults();
        PARSER.parse(markdown).accept(faults);
        return Optional.ofNullable(faults.first);
    }

    private static boolean isTooDeep(String line) {
        Matcher marker = MARKER.matcher(line);
        int depth = 0;
        while (depth <= DEEPEST && marker.lookingAt()) {
            depth++;
            marker.region(marker.end(), line.length());
        }
        return depth > DEEPEST;
    }

    private static final class Faults extends AbstractVisitor {

        private @Nullable String first;

        @Override
        public void visit(HtmlBlock html) {
            found("html-not-allowed");
        }

        @Override
        public void visit(HtmlInline html) {
            found("html-not-allowed");
        }

        @Override
        public void visit(Link link) {
            check(link, link.getDestination(), ALLOWED_LINK, "link-not-allowed");
        }

        @Override
        public void visit(Image image) {
            check(image, image.getDestination(), ALLOWED_IMAGE, "image-not-allowed");
        }

        private void check(Node node, String destination, Pattern allowed, String fault) {
            if (!allowed.matcher(destination).matches()) {
                found(fault);
            }
            visitChildren(node);
        }

        private void found(String fault) {
            if (first == null) {
                first = fault;
            }
        }
    }
}
