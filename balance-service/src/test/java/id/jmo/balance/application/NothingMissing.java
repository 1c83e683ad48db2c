package id.jmo.balance.application;

import id.jmo.platform.values.MemberId;
import java.util.List;

/** No month of anybody is missing. */
final class NothingMissing implements MissingMonths {

    @Override
    public void reported(MemberId member, MissingMonth missing) {}

    @Override
    public void paid(List<PaidMonth> months) {}

    @Override
    public List<MissingMonth> of(MemberId member) {
        return List.of();
    }
}
