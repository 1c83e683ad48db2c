package id.jmo.platform.mongo;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/**
 * Gives every failure that means {@linkplain StoreAway the store is away} one type, {@link
 * DataAccessResourceFailureException}. Spring's own translation leaves an election, a cleared pool and refused credentials
 * uncategorised, and takes every write error for bad data.
 */
final class StoreExceptionTranslator implements PersistenceExceptionTranslator {

    private final MongoExceptionTranslator spring = new MongoExceptionTranslator();

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException failure) {
        return failure instanceof MongoException store && StoreAway.isSaidBy(store)
                ? new DataAccessResourceFailureException(String.valueOf(store.getMessage()), store)
                : spring.translateExceptionIfPossible(failure);
    }
}
