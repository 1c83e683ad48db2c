package id.jmo.platform.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A JSON body with unreadable fields. The readable rest is validated too, so that one answer names every fault. */
final class FaultyBody extends HttpMessageNotReadableException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final transient @Nullable Object readable;

    FaultyBody(HttpInputMessage message, List<Fault> faults, @Nullable Object readable) {
        super("Faulty fields: " + faults.stream().map(Fault::field).toList(), message);
        this.faults = List.copyOf(faults);
        this.readable = readable;
    }

    List<Fault> faults() {
        return faults;
    }

    @Nullable
    Object readable() {
        return readable;
    }
}
