package id.jmo.platform.personaldata;

import com.fasterxml.jackson.databind.type.TypeFactory;
import id.jmo.platform.values.Identifier;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes every {@link Identifier} in API documents as a UUID. */
final class IdentifierSchema implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        boolean isIdentifier = Identifier.class.isAssignableFrom(TypeFactory.rawClass(type.getType()));
        AnnotatedType described =
                isIdentifier ? new AnnotatedType(UUID.class).ctxAnnotations(type.getCtxAnnotations()) : type;
        return chain.hasNext() ? chain.next().resolve(described, context, chain) : null;
    }
}
