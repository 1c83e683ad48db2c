package id.jmo.platform.personaldata;

import id.jmo.platform.values.Identifier;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Reads every {@link Identifier}: from path variables and request parameters, and from MongoDB. */
class IdentifierConverter implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Identifier.class));
    }

    @Override
    @SuppressWarnings("unchecked") // The pair says that the target is an identifier.
    public Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return Identifier.of((Class<? extends Identifier<?>>) to.getType(), (String) Objects.requireNonNull(source));
    }
}
