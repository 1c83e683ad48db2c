package id.jmo.account.web;

import id.jmo.account.application.onetimecode.IssueCode;
import java.time.Instant;

/** When the code ends, and when another may be asked for. */
record CodeSent(Instant validUntil, Instant resendAt) {

    static CodeSent of(IssueCode.Issued issued) {
        return new CodeSent(issued.validUntil(), issued.resendAt());
    }
}
