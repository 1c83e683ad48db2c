package id.jmo.notification.messaging;

import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.UUID;

/**
 * What this service reads of {@code id.jmo.erasure.ordered.v1}.
 *
 * @param kinds of data; those of other services are not its concern
 */
record ErasureOrdered(UUID requestId, MemberId memberId, List<String> kinds) {}
