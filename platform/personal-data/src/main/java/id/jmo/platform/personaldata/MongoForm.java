package id.jmo.platform.personaldata;

import java.util.Collection;
import org.springframework.core.convert.converter.Converter;

/** A bean of this type adds a service's own converters to those of the platform. */
@FunctionalInterface
public interface MongoForm {

    /** Converters marked as reading or writing, as Spring Data wants them. */
    Collection<Converter<?, ?>> converters();
}
