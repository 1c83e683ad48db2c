package id.jmo.platform.problems;

import java.util.Map;

/** One faulty field of a request, with the values for the placeholders of its message. */
record Fault(String field, String code, Map<String, Object> values) {

    Fault(String field, String code) {
        this(field, code, Map.of());
    }
}
