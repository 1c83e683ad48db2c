package id.jmo.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jmo.platform.problems.WellFormedKpj;
import id.jmo.platform.problems.WellFormedNik;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as Jackson writes them: every component is there; one that is {@code @Nullable} may be null, or is
 * left out where the record says so.
 */
final class RecordSchemas extends ModelResolver {

    private final SchemaNames names;

    RecordSchemas(ObjectMapper mapper) {
        this(mapper, new SchemaNames());
    }

    private RecordSchemas(ObjectMapper mapper, SchemaNames names) {
        super(mapper, names);
        this.names = names;
        openapi31(true);
    }

    /** @throws IllegalStateException if two classes have met under one name */
    void requireDistinctNames() {
        names.requireDistinct();
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> next) {
        JavaType type = _mapper.constructType(annotated.getType());
        Schema<?> value = ValueSchemas.of(type.getRawClass());
        if (value != null) {
            return value;
        }
        Schema<?> resolved = super.resolve(annotated, context, next);
        if (type.getRawClass().isRecord()) {
            Schema<?> model = context.getDefinedModels().get(_typeName(type));
            if (model != null && model.getProperties() != null) {
                complete(model, type.getRawClass());
            }
        }
        return resolved;
    }

    private static void complete(Schema<?> model, Class<?> type) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        boolean omitsNull = include != null && include.value() == JsonInclude.Include.NON_NULL;
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = property(model, component.getName());
            if (property != null) {
                identityNumber(component, property);
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (!nullable || !omitsNull) {
                    required.add(component.getName());
                }
                if (nullable && !omitsNull) {
                    properties(model).put(component.getName(), nullable(property));
                }
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> properties(Schema<?> model) {
        return model.getProperties();
    }

    private static @Nullable Schema<?> property(Schema<?> model, String name) {
        return properties(model).get(name);
    }

    private static void identityNumber(RecordComponent component, Schema<?> property) {
        if (component.isAnnotationPresent(WellFormedNik.class)) {
            property.pattern(ValueSchemas.NIK_PATTERN).setExamples(List.of("3174054512900001"));
        }
        if (component.isAnnotationPresent(WellFormedKpj.class)) {
            property.pattern(ValueSchemas.KPJ_PATTERN).setExamples(List.of("19012345678"));
        }
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() == null) {
            Set<String> types = property.getTypes();
            if (types != null) {
                Set<String> orNull = new LinkedHashSet<>(types);
                orNull.add("null");
                property.setTypes(orNull);
            }
            return property;
        }
        Schema<?> nothing = new JsonSchema();
        nothing.addType("null");
        JsonSchema either = new JsonSchema();
        either.setDescription(property.getDescription());
        either.addAnyOfItem(new JsonSchema().$ref(property.get$ref()));
        either.addAnyOfItem(nothing);
        return either;
    }
}
