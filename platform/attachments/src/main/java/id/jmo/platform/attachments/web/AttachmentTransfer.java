package id.jmo.platform.attachments.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.platform.attachments.AttachmentContent;
import id.jmo.platform.attachments.AttachmentProperties;
import id.jmo.platform.attachments.AttachmentUpload;
import id.jmo.platform.personaldata.SignedLinks;
import id.jmo.platform.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Attachments over HTTP. Few arrive and fewer are worked on at a time, because each is held in memory whole; further ones
 * are refused. Nothing is ever written to disk.
 *
 * <pre>{@code
 * @PostMapping(path = "/{complaintId}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
 * @ForRole(Role.MEMBER)
 * @AttachmentBody
 * AttachmentView addAttachment(CurrentUser user, @PathVariable ComplaintId complaintId, HttpServletRequest request) {
 *     return transfer.receive(request, upload -> addEvidence.add(user, complaintId, upload));
 * }
 *
 * @GetMapping(path = "/{complaintId}/attachments/{attachmentId}",
 *         produces = {AttachmentType.JPEG_MEDIA, AttachmentType.PNG_MEDIA, AttachmentType.PDF_MEDIA})
 * @ForRole(Role.COMPLAINT_OFFICER)
 * @AttachmentFile
 * ResponseEntity<byte[]> readAttachment(
 *         CurrentUser officer, …, HttpServletRequest request, @RequestParam long until, @RequestParam String signature) {
 *     transfer.requireLink(request.getRequestURI(), officer.id(), until, signature);
 *     return transfer.show(() -> attachments.read(complaintId.toString(), attachmentId));
 * }
 * }</pre>
 *
 * The service takes larger bodies of this kind, and only of this kind, with {@code jmo.http.body-limits:
 * {"[multipart/form-data]": 7MB}}, the largest file and a little more. The path of the upload goes with the same limit into
 * {@code uploads} of the service's row in {@code services.yaml}.
 */
public final class AttachmentTransfer {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);
    /** How long a file that is here already waits for its turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String FILE = "file";
    private static final String KIND = "kind";
    private static final int MOST_PARTS = 4;
    private static final int LONGEST_TEXT = 200;
    private static final int PIECE = 1 << 16;

    private final AttachmentProperties settings;
    private final SignedLinks links;
    private final Clock clock;
    private final Semaphore arriving;
    private final Semaphore working;

    AttachmentTransfer(AttachmentProperties settings, SignedLinks links, Clock clock) {
        this.settings = settings;
        this.links = links;
        this.clock = clock;
        this.arriving = new Semaphore(2 * settings.maxConcurrent());
        this.working = new Semaphore(settings.maxConcurrent());
    }

    /**
     * Reads a multipart body and passes the file on.
     *
     * @throws Problem if the body has no file, the file is too large or comes too slowly, or too many are being handled
     */
    public <T> T receive(HttpServletRequest request, Function<AttachmentUpload, T> use) {
        if (!arriving.tryAcquire()) {
            throw busy();
        }
        try {
            AttachmentUpload upload = read(request);
            return working(() -> use.apply(upload));
        } finally {
            arriving.release();
        }
    }

    /**
     * A link to the content, valid for one officer for a few minutes.
     *
     * @param path of the method that shows it
     * @param officer the subject of the officer's token
     */
    public String linkFor(String path, String officer) {
        return links.to(path, officer);
    }

    /** @throws Problem if the link was not made for this officer, or its time is over */
    public void requireLink(String path, String officer, long until, String signature) {
        if (!links.isGood(path, officer, until, signature)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "attachment-link-invalid");
        }
    }

    /** @throws Problem if there is no such attachment */
    public ResponseEntity<byte[]> show(Supplier<Optional<AttachmentContent>> content) {
        return working(() -> {
            AttachmentContent found =
                    content.get().orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "attachment-not-found"));
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .header("X-Content-Type-Options", "nosniff")
                    .header(
                            "Content-Disposition",
                            ContentDisposition.attachment()
                                    .filename(found.attachment().fileName().reveal(), UTF_8)
                                    .build()
                                    .toString())
                    .contentType(
                            MediaType.parseMediaType(found.attachment().type().mediaType()))
                    .body(found.bytes());
        });
    }

    private <T> T working(Supplier<T> work) {
        try {
            if (!working.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            working.release();
        }
    }

    private static Problem busy() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "attachments-busy").retryAfter(RETRY_AFTER);
    }

    private AttachmentUpload read(HttpServletRequest request) {
        Instant latest = clock.instant().plus(settings.uploadTimeout());
        try {
            @Nullable AttachmentUpload file = null;
            @Nullable String kind = null;
            FileItemIterator items = new FileUpload().getItemIterator(new Arriving(request));
            for (int parts = 1; items.hasNext(); parts++) {
                FileItemStream item = items.next();
                if (parts > MOST_PARTS) {
                    throw malformed(FILE);
                }
                try (InputStream content = item.openStream()) {
                    if (FILE.equals(item.getFieldName()) && file == null) {
                        byte[] bytes = read(content, latest);
                        file = new AttachmentUpload(Objects.requireNonNullElse(item.getName(), ""), null, bytes);
                    } else if (KIND.equals(item.getFieldName()) && kind == null) {
                        kind = text(content);
                    } else {
                        throw malformed(FILE);
                    }
                }
            }
            if (file == null) {
                throw malformed(FILE);
            }
            return new AttachmentUpload(file.fileName(), kind, file.content());
        } catch (FileUploadException noMultipart) {
            throw malformed(FILE);
        } catch (IOException cutOff) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "attachment-malformed");
        }
    }

    /** The connection's own timeout covers the time between two pieces, this one the whole file. */
    private byte[] read(InputStream content, Instant latest) throws IOException {
        long limit = settings.maxSize().toBytes();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
            if (clock.instant().isAfter(latest)) {
                throw Problem.of(HttpStatus.REQUEST_TIMEOUT, "attachment-too-slow");
            }
            if (file.size() + length > limit) {
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "attachment-too-large")
                        .with("limit", settings.maxSize().toMegabytes());
            }
            file.write(piece, 0, length);
        }
        return file.toByteArray();
    }

    private static @Nullable String text(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            throw malformed(KIND);
        }
        String text = new String(bytes, UTF_8).strip();
        return text.isEmpty() ? null : text;
    }

    private static Problem malformed(String part) {
        return Problem.of(HttpStatus.BAD_REQUEST, "attachment-malformed").fault(part, "required");
    }

    /** The request, as Tomcat's parser wants to see it. */
    private record Arriving(HttpServletRequest request) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return UTF_8.name();
        }

        @Override
        public @Nullable String getContentType() {
            return request.getContentType();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
