package id.jmo.platform.keycloakspringadapter;

import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For a service without a database: the records go to the log {@code jmo.audit}. */
final class LoggedAuditTrail implements AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger("jmo.audit");

    @Override
    public void begin(AuditRecord record) {
        LOG.info("{}", record);
    }

    @Override
    public void addReason(String recordId, String reason) {
        LOG.info("Audit record {}: reason {}", recordId, reason);
    }

    @Override
    public void addShown(String recordId, Set<MemberId> members) {
        LOG.info("Audit record {}: members {}", recordId, members);
    }

    @Override
    public void addFile(String recordId, String sha256, long bytes) {
        LOG.info("Audit record {}: file {} of {} bytes", recordId, sha256, bytes);
    }

    @Override
    public void addFileContent(String recordId, long lines, Map<String, Long> sums) {
        LOG.info("Audit record {}: {} lines with {}", recordId, lines, sums);
    }

    @Override
    public List<AuditRecord> readsOf(MemberId member, Instant until, int atMost) {
        return List.of();
    }

    @Override
    public void end(String recordId, int status) {
        LOG.info("Audit record {}: status {}", recordId, status);
    }
}
