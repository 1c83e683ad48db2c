package id.jmo.information.web.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import id.jmo.information.application.content.Markdown;
import id.jmo.information.application.content.ReadContent;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.Publication;
import id.jmo.information.web.CachedAnswer;
import id.jmo.platform.values.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The news as an Atom feed (RFC 4287). */
@RestController
@Tag(name = "Information")
class FeedController {

    private static final Duration KEEP = Duration.ofMinutes(5);
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, UTF_8);
    private static final String PATH = "/api/v1/information/news/feed";

    /** The feed exists from when the service does; without news it has not been updated since. */
    private static final Instant NEVER = Instant.parse("2026-01-01T00:00:00Z");

    private final ReadContent readContent;

    FeedController(ReadContent readContent) {
        this.readContent = readContent;
    }

    /**
     * Reads the newest news as an Atom feed.
     *
     * @param language of the feed
     */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @PermitAll
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @io.swagger.v3.oas.annotations.media.Content(
                            mediaType = MediaType.APPLICATION_ATOM_XML_VALUE,
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "304",
            description = "The caller has the current feed already",
            content = @io.swagger.v3.oas.annotations.media.Content)
    ResponseEntity<byte[]> readNewsFeed(
            @RequestParam(defaultValue = "id") @Pattern(regexp = "id|en", message = "language-unknown")
                    String language) {
        List<ContentItem> news = readContent.published(ContentKind.NEWS, null).items();
        List<Object> state = new ArrayList<>(List.of(language));
        news.forEach(item -> state.add(item.id() + ":" + ContentViews.live(item).revision()));
        return CachedAnswer.shared(KEEP, state, null)
                .contentType(ATOM)
                .body(write(feed(news, Language.of(language).orElseThrow())));
    }

    private static Feed feed(List<ContentItem> news, Language language) {
        Feed feed = new Feed("atom_1.0");
        feed.setId("urn:jmo:news:" + language.code());
        feed.setTitle(
                switch (language) {
                    case INDONESIAN -> "Berita JMO";
                    case ENGLISH -> "JMO news";
                });
        feed.setLanguage(language.code());
        feed.setUpdated(Date.from(news.stream()
                .map(item -> ContentViews.live(item).at())
                .max(Instant::compareTo)
                .orElse(NEVER)));
        feed.setOtherLinks(List.of(link("self", PATH + "?language=" + language.code())));
        feed.setAuthors(List.of(author()));
        feed.setEntries(news.stream().map(item -> entry(item, language)).toList());
        return feed;
    }

    private static Entry entry(ContentItem item, Language language) {
        Publication live = ContentViews.live(item);
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + item.id());
        entry.setTitle(live.content().title().in(language));
        entry.setPublished(Date.from(live.firstAt()));
        entry.setUpdated(Date.from(live.at()));
        entry.setAlternateLinks(List.of(link("alternate", "/api/v1/information/contents/" + item.slug())));
        Content summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(live.content().summary().in(language));
        entry.setSummary(summary);
        Content body = new Content();
        body.setType(Content.HTML);
        body.setValue(Markdown.html(live.content().body().in(language)));
        entry.setContents(List.of(body));
        return entry;
    }

    /** Relative to the feed: the same feed is read through any address of the gateway. */
    private static Link link(String relation, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    private static Person author() {
        Person author = new Person();
        author.setName("JMO");
        return author;
    }

    private static byte[] write(Feed feed) {
        try {
            return new WireFeedOutput().outputString(feed).getBytes(UTF_8);
        } catch (FeedException | IllegalArgumentException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
    }
}
