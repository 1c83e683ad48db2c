package id.jmo.platform.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;

/**
 * Tells a store that is away, or cannot serve now, from data that the store refuses. An election, a cleared connection pool,
 * a timeout or refused credentials are the fault of no request and no event: the work waits and is repeated. A taken key, a
 * value that the store cannot keep and a lost race stay so however often the work is repeated.
 */
public final class StoreAway {

    /**
     * What a server says about the command or its data, whatever state it is in: bad value, cannot be parsed, wrong type,
     * overflow, not viable path, conflicting operators, bad field name, immutable field, indexes that contradict one another,
     * no such command, no shard key, document validation, parallel arrays, too large.
     */
    private static final Set<Integer> ABOUT_THE_DATA =
            Set.of(2, 9, 14, 15, 22, 28, 40, 52, 54, 55, 56, 57, 59, 61, 66, 67, 85, 86, 121, 171, 10334, 17419, 17420);

    /**
     * What a server may say about its own state in the middle of a write: host unreachable or not found, refused
     * credentials, lock timeout or busy, time limit, stale configuration, shutdown, network timeout, stepped down, write
     * conflict, no primary, out of disk space.
     */
    private static final Set<Integer> ABOUT_THE_SERVER = Set.of(
            6, 7, 13, 18, 24, 46, 50, 63, 64, 70, 79, 89, 91, 112, 133, 134, 150, 189, 202, 234, 262, 9001, 10058,
            10107, 11600, 11602, 13388, 13435, 13436, 14031);

    private StoreAway() {}

    /** Whether the failure, or what caused it, is that the store cannot serve now. */
    public static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException store) {
                return isSaidBy(store);
            }
            if (cause instanceof DataAccessException translated && !(translated.getCause() instanceof MongoException)) {
                return isSaidBy(translated);
            }
        }
        return false;
    }

    static boolean isSaidBy(MongoException failure) {
        return switch (failure) {
            case MongoWriteException write -> isSaidBy(List.of(write.getError()));
            case MongoBulkWriteException bulk -> isSaidBy(bulk.getWriteErrors());
            default ->
                !ABOUT_THE_DATA.contains(failure.getCode())
                        && ErrorCategory.fromErrorCode(failure.getCode()) != ErrorCategory.DUPLICATE_KEY;
        };
    }

    /** Without a write error it was the write concern that was not met. */
    private static boolean isSaidBy(Collection<? extends WriteError> errors) {
        return errors.stream().map(WriteError::getCode).allMatch(ABOUT_THE_SERVER::contains);
    }

    private static boolean isSaidBy(DataAccessException failure) {
        return switch (failure) {
            case ConcurrencyFailureException e -> false;
            case DataIntegrityViolationException e -> false;
            case InvalidDataAccessApiUsageException e -> false;
            case InvalidDataAccessResourceUsageException e -> false;
            case TransientDataAccessException e -> true;
            case NonTransientDataAccessResourceException e -> true;
            case PermissionDeniedDataAccessException e -> true;
            case UncategorizedDataAccessException e -> true;
            default -> false;
        };
    }
}
