package id.jmo.gateway;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the services keep of a member.
 *
 * @param preparedAt when it was put together
 */
record PersonalDataCopy(OffsetDateTime preparedAt, List<Part> parts) {

    /** What one service keeps. */
    record Part(String service, String title, OffsetDateTime asOf, List<Section> sections) {}

    record Section(
            String name,
            String title,
            List<Item> items,
            @Nullable String more) {}

    record Item(List<Field> fields) {}

    record Field(
            String name,
            String label,
            @Nullable String value,
            @Nullable String text) {

        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    /** As the service answers. */
    record Answer(OffsetDateTime asOf, List<Section> sections) {}
}
