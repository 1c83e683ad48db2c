package id.jmo.platform.personaldata;

import java.util.Collection;
import org.springframework.core.convert.converter.Converter;

/** Adds a service's own MongoDB converters to those of the platform, as a bean. */
@FunctionalInterface
public interface MongoForm {

    /** Converters annotated with {@code ReadingConverter} or {@code WritingConverter}. */
    Collection<Converter<?, ?>> converters();
}
