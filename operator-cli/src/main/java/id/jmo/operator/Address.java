package id.jmo.operator;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An absolute http or https address, with or without a slash at its end. */
final class Address implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        try {
            URI uri = new URI(text.strip().replaceAll("/+$", ""));
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Reported below, as every other text that is no address.
        }
        throw new TypeConversionException("\"" + text + "\" is no address such as https://jmo.example");
    }
}
