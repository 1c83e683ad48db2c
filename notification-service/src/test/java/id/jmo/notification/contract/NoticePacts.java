package id.jmo.notification.contract;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.core.model.V4Interaction;
import id.jmo.notification.application.Notice;
import id.jmo.notification.application.Notice.FactFormat;
import id.jmo.notification.config.ConfigTestAccess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** States in a pact what a notice reads of its event: the fields come from the row, so none can be forgotten. */
final class NoticePacts {

    static final String TIME = "2026-10-05T02:15:00Z";

    // Encrypted once with the key of the tests: a pact must be the same in each run.
    private static final String ENCRYPTED = "jmo1:k1:OUZSPg3FsWy0glwKuIdlRHT_qjDdidt1wBDZoVXfkj5RDdfsR6QjY4q5";

    private NoticePacts() {}

    /** States a field, or runs what its format says. */
    interface Fields {
        void state(LambdaDslObject data, String name, Runnable byFormat);
    }

    static List<Notice> noticesOf(String topic) {
        return ConfigTestAccess.notices().all().stream()
                .filter(notice -> notice.topic().equals(topic))
                .toList();
    }

    static void state(LambdaDslObject data, Notice notice, Fields fields) {
        Map<String, @Nullable FactFormat> read = new TreeMap<>();
        read.put(notice.subjectId(), null);
        read.put(notice.recipients().field(), null);
        notice.oncePer().stream().filter(field -> !field.equals(Notice.EVENT)).forEach(field -> read.put(field, null));
        notice.condition().ifPresent(condition -> read.put(condition.field(), null));
        notice.facts().values().stream()
                .filter(rule -> !rule.optional())
                .forEach(rule -> read.put(rule.field(), rule.format()));
        read.forEach((pointer, format) -> {
            String name = pointer.substring(1);
            fields.state(data, name, () -> state(data, name, format));
        });
    }

    private static void state(LambdaDslObject data, String name, @Nullable FactFormat format) {
        if (format == null) {
            throw new AssertionError("Give an example of the field " + name);
        }
        switch (format) {
            case RUPIAH -> data.integerType(name, 9_600_000);
            case TIME -> data.stringMatcher(name, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z", TIME);
            case DATE -> data.stringMatcher(name, "\\d{4}-\\d\\d-\\d\\d", TIME.substring(0, 10));
            case MONTH -> data.stringMatcher(name, "\\d{4}-\\d\\d", TIME.substring(0, 7));
            case MASKED, CONFIDENTIAL -> encrypted(data, name);
            case BILINGUAL ->
                data.object(name, texts -> texts.stringType("id", "teks").stringType("en", "text"));
            case PLAIN, CODE -> data.stringType(name, "TEXT");
        }
    }

    static void encrypted(LambdaDslObject data, String name) {
        data.stringMatcher(name, "jmo1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+", ENCRYPTED);
    }

    static byte[] find(List<V4Interaction.AsynchronousMessage> messages, String type) {
        return messages.stream()
                .filter(message -> message.getDescription().equals(type))
                .findFirst()
                .orElseThrow()
                .getContents()
                .getContents()
                .getValue();
    }
}
