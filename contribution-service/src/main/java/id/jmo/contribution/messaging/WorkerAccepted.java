package id.jmo.contribution.messaging;

import id.jmo.contribution.model.Programme;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of an independent worker who may pay the first contribution. */
record WorkerAccepted(
        MemberId memberId,
        Nik nik,
        Rupiah base,
        List<Programme> programmes,
        @Nullable MemberId payer) {

    WorkerAccount account() {
        return WorkerAccount.opened(memberId, nik, payer, base, programmes.contains(Programme.JHT));
    }
}
