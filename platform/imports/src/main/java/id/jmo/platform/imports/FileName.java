package id.jmo.platform.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the sender of a file calls it: the {@code filename} of the request's {@code Content-Disposition}. */
final class FileName {

    /** In characters; file systems take no longer ones. */
    static final int LONGEST = 255;

    private FileName() {}

    /** Of the request that is being answered; none if it does not say it. */
    static @Nullable String ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                : null;
    }

    /**
     * Without folders, and without characters that print nothing or turn the direction of writing.
     *
     * @param header none, or what any client may have written
     */
    static @Nullable String of(@Nullable String header) {
        String name = header == null ? null : parsed(header);
        if (name == null) {
            return null;
        }
        String own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printed = own.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        return printed.isEmpty() ? null : printed.substring(0, Math.min(printed.length(), LONGEST));
    }

    private static @Nullable String parsed(String header) {
        try {
            return ContentDisposition.parse(header).getFilename();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
