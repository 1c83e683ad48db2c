package id.jmo.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/** Which top-level fields a record is stored in. */
final class StoredFields {

    private StoredFields() {}

    static List<String> of(Class<?> type, MongoOperations mongo) {
        var fields = new ArrayList<String>();
        var entity = mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type);
        for (MongoPersistentProperty property : entity) {
            fields.add(property.getFieldName());
        }
        for (var field : fields) {
            if (OutboxFields.ALL.contains(field)) {
                throw new IllegalArgumentException(
                        "%s has a component %s, a field the store keeps for itself".formatted(type.getName(), field));
            }
        }
        return List.copyOf(fields);
    }
}
