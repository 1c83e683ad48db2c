package id.jmo.platform.problems;

import id.jmo.platform.values.QueryString;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows a body whose media type is none, such as {@code application/*}, and a form as a body of an unknown kind: who
 * expects JSON then refuses it like any other kind. Otherwise Spring fails at the one, and the container reads parameters
 * from the other, for the first filter that asks for any, and fails with the content of the form in its message.
 */
final class MediaTypeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String contentType = request.getContentType();
        chain.doFilter(
                contentType == null || isOfKnownKind(contentType) ? request : new OfUnknownKind(request), response);
    }

    private static boolean isOfKnownKind(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            return type.isConcrete() && !type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }

    /** Has the parameters of the query only. */
    private static final class OfUnknownKind extends HttpServletRequestWrapper {

        private final Map<String, List<String>> parameters;

        OfUnknownKind(HttpServletRequest request) {
            super(request);
            String query = request.getQueryString();
            this.parameters = query == null ? Map.of() : QueryString.parameters(query);
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }

        @Override
        public @Nullable String getCharacterEncoding() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(getContentType()))
                    : super.getHeaders(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            List<String> values = parameters.get(name);
            return values == null ? null : values.getFirst();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            List<String> values = parameters.get(name);
            return values == null ? null : values.toArray(String[]::new);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> entry.getValue().toArray(String[]::new)));
        }
    }
}
