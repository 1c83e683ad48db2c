package id.jmo.platform.keycloakspringadapter;

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
    public void because(String recordId, String reason) {
        LOG.info("{} was done because: {}", recordId, reason);
    }

    @Override
    public void end(String recordId, int status) {
        LOG.info("{} was answered with {}", recordId, status);
    }
}
