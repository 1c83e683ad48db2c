package id.jmo.platform.problems;

import java.util.Map;

/** One faulty field of a request, with the values that its words need. */
record Fault(String field, String code, Map<String, Object> values) {

    Fault(String field, String code) {
        this(field, code, Map.of());
    }
}
