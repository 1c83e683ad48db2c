package id.jmo.account.messaging;

import id.jmo.account.model.rights.DataKind;
import id.jmo.account.model.rights.ErasureRequestId;
import id.jmo.platform.values.MemberId;

/** What this service reads of the answers that data of a kind are erased. */
record Erased(ErasureRequestId requestId, MemberId memberId, DataKind kind) {}
