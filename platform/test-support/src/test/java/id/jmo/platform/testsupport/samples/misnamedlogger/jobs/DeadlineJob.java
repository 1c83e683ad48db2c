package id.jmo.platform.testsupport.samples.misnamedlogger.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class DeadlineJob {

    private static final Logger log = LoggerFactory.getLogger(DeadlineJob.class);

    void run() {
        log.info("Ran");
    }
}
